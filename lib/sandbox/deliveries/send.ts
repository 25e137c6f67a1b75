import { eq } from "drizzle-orm";
import { sign } from "#lib/ccpayment/signature.ts";
import { isLocalUrl } from "#lib/local-address.ts";
import { errorText } from "#lib/log.ts";
import { nextTryAt } from "#lib/sandbox/deliveries/schedule.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings, type Settings } from "#lib/sandbox/settings.ts";
import { deliveries, deliveryAttempts } from "#lib/sandbox/store/tables.ts";

export type DeliveryRow = typeof deliveries.$inferSelect;
export type AttemptRow = typeof deliveryAttempts.$inferSelect;

/** How one try departs from the honest one; for trying a receiver. */
export type Edits = {
  body?: string;
  timestampOffsetSeconds?: number;
  sign?: "valid" | "wrong";
  manual?: boolean;
};

const KEPT_REPLY = 4096;

/** Delivers once, with a fresh timestamp and signature over the same bytes, and keeps what happened. */
export async function sendOnce(
  sandbox: Sandbox,
  delivery: DeliveryRow,
  edits: Edits = {},
): Promise<AttemptRow> {
  const { store, clock } = sandbox;
  const at = clock.now();
  const body = edits.body ?? delivery.body;
  const requestHeaders = signDelivery(sandbox, body, edits, at);
  const started = performance.now();
  const outcome = await exchange(sandbox, delivery.url, requestHeaders, body);
  const acknowledged = isAck(readSettings(store), outcome.status, outcome.responseBody);
  const tries = delivery.tries + 1;
  const attempt = store
    .insert(deliveryAttempts)
    .values({
      deliveryId: delivery.id,
      n: tries,
      at,
      requestHeaders,
      requestBody: body,
      ...outcome,
      ms: Math.round(performance.now() - started),
      acknowledged,
      manual: edits.manual ?? false,
    })
    .returning()
    .get();
  const firstAt = delivery.firstAt ?? at;
  const nextAt = acknowledged ? null : edits.manual ? delivery.nextAt : nextTryAt(firstAt, tries);
  const status = acknowledged ? "delivered" : nextAt === null ? "failed" : "scheduled";
  store
    .update(deliveries)
    .set({
      tries,
      firstAt,
      nextAt,
      claimedUntil: 0,
      status: delivery.status === "delivered" ? "delivered" : status,
    })
    .where(eq(deliveries.id, delivery.id))
    .run();
  return attempt;
}

/** The headers of a notification, signed at `at` (ms UTC). */
export function signDelivery(sandbox: Sandbox, body: string, edits: Edits, at: number) {
  const { credentials } = sandbox;
  const timestamp = Math.floor(at / 1000) + (edits.timestampOffsetSeconds ?? 0);
  const appSecret = edits.sign === "wrong" ? "not-the-secret" : credentials.appSecret;
  return {
    "Content-Type": "application/json; charset=utf-8",
    Appid: credentials.appId,
    Timestamp: String(timestamp),
    Sign: sign({ appId: credentials.appId, appSecret, timestamp, body }),
  };
}

type Outcome = Pick<AttemptRow, "status" | "responseHeaders" | "responseBody" | "error">;

async function exchange(
  sandbox: Sandbox,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Outcome> {
  const nothing = { status: null, responseHeaders: {}, responseBody: "" };
  if (!sandbox.allowRemote && !isLocalUrl(url))
    return { ...nothing, error: "Not sent: this sandbox delivers to this machine only." };
  try {
    const reply = await sandbox.deliver({ url, headers, body });
    const responseBody = reply.body.slice(0, KEPT_REPLY);
    return { status: reply.status, responseHeaders: reply.headers, responseBody, error: null };
  } catch (error) {
    const cause = error instanceof Error && error.cause ? `: ${errorText(error.cause)}` : "";
    return { ...nothing, error: `${errorText(error)}${cause}` };
  }
}

function isAck(settings: Settings, status: number | null, body: string): boolean {
  if (status !== 200) return false;
  const said = body.trim().toLowerCase();
  return settings.ack === "exact" ? said === "success" : said.includes("success");
}
