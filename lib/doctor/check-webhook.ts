import type { Finding } from "#lib/doctor/finding.ts";
import { env } from "#lib/env.ts";
import { webhookPath } from "#lib/payments/webhook-path.ts";
import { errorText } from "#lib/shared/log.ts";
import { doctorMessages as t } from "#messages/doctor.ts";

/** What is posted to try the address: refused, and no sign of trouble. */
export const PROBE_BODY = "{}";

/** Whether the public webhook address leads to this shop, which refuses an unsigned body. */
export async function checkWebhook(serving: boolean): Promise<Finding> {
  const name = t.webhook;
  const { appUrl, gateway, port } = env();
  const url = `${appUrl}${webhookPath(gateway.api)}`;
  const post = { method: "POST", body: PROBE_BODY, redirect: "manual" } as const;
  const status = await fetch(url, { ...post, signal: AbortSignal.timeout(8000) }).then(
    (response) => response.status,
    errorText,
  );
  if (status === 401) return { name, kind: "fine", note: t.webhookFine(url) };
  if (!serving) {
    return { name, kind: "skipped", reason: t.notServing(port) };
  }
  if (typeof status === "number")
    return {
      name,
      kind: "problem",
      problem: t.webhookStatus(url, status),
      advice: t.reachUnchanged,
    };
  return {
    name,
    kind: "problem",
    problem: `${url}: ${status}`,
    advice: t.leadsElsewhere(port),
  };
}

/** Whether a shop answers on this machine's port. */
export async function isServing(): Promise<boolean> {
  const url = `http://127.0.0.1:${env().port}/api/health`;
  return fetch(url, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  );
}
