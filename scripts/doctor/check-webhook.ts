import { env } from "#lib/env.ts";
import { webhookPath } from "#lib/payments/webhook-path.ts";
import { errorText } from "#lib/shared/log.ts";
import type { Finding } from "#scripts/doctor/finding.ts";

/** Whether the public webhook address leads to this shop, which refuses an unsigned body. */
export async function checkWebhook(serving: boolean): Promise<Finding> {
  const name = "Webhook address";
  const { appUrl, gateway, port } = env();
  const url = `${appUrl}${webhookPath(gateway.api)}`;
  const post = { method: "POST", body: "{}", redirect: "manual" } as const;
  const status = await fetch(url, { ...post, signal: AbortSignal.timeout(8000) }).then(
    (response) => response.status,
    errorText,
  );
  if (status === 401)
    return { name, kind: "fine", note: `${url} answers, and refuses what is not signed` };
  if (!serving) {
    const reason = `Nothing serves on port ${port} of this machine: start the shop, then run this again.`;
    return { name, kind: "skipped", reason };
  }
  if (typeof status === "number")
    return {
      name,
      kind: "problem",
      problem: `${url} answered ${status} instead of 401.`,
      advice: "It must reach this shop unchanged: no redirect and no login in front of it.",
    };
  return {
    name,
    kind: "problem",
    problem: `${url}: ${status}`,
    advice: `The shop serves on port ${port}, but APP_URL does not lead to it: check DNS, TLS and the proxy.`,
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
