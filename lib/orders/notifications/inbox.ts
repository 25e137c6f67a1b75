import type { Tx } from "#db/client.ts";
import { onCommit } from "#db/on-commit.ts";
import { preparedInsert } from "#db/queries/prepared-writes.ts";
import type { InboxVerdict } from "#db/tables/operations.ts";
import { inbox } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import type { WebhookRequest } from "#lib/payments/notification.ts";
import { log } from "#lib/shared/log.ts";

export type { InboxVerdict };

/** Every verdict, in the order that lists offer them. */
export const inboxVerdicts: InboxVerdict[] = [
  "confirmed",
  "unconfirmed",
  "hint",
  "conflict",
  "refused",
  "unknown-order",
  "ignored",
  "activation",
];

export type InboxEntry = {
  /** As it arrived. */
  request: WebhookRequest;
  /** Of the address that it came to. */
  api: GatewayApi;
  /** When it was sent, as the sender says. */
  sentAt: string;
  verdict: InboxVerdict;
  reason: string;
  acknowledged: boolean;
  orderType?: string;
  recordId?: string;
  merchantOrderId?: string;
  orderId?: string;
};

/** Of what anybody can send, only enough to recognise it. */
const maxStoredBytes = (verdict: InboxVerdict) => (verdict === "refused" ? 512 : 16 * 1024);

/** An RSA signature has 344 characters, others 64. */
const MAX_HEADER = 512;

/** Stores a notification with its signature and what was decided about it. `now` in ms UTC. */
export async function storeInInbox(
  tx: Tx,
  { request: { headers, body }, ...entry }: InboxEntry,
  now: number,
): Promise<void> {
  const header = (name: string) => (headers.get(name) ?? "").slice(0, MAX_HEADER);
  const row = {
    ...entry,
    id: newId(),
    receivedAt: now,
    appId: header("appid"),
    sign: header("sign"),
    bytes: body.byteLength,
    body: decodeAtMost(body, maxStoredBytes(entry.verdict)),
  };
  await insertEntry(tx, [row]);
  onCommit(() => logNotification(entry));
}

const insertEntry = preparedInsert(inbox);

const expected: InboxVerdict[] = ["confirmed", "unconfirmed", "hint", "ignored", "activation"];

function logNotification({ verdict, api, orderId, merchantOrderId, recordId }: LoggedEntry): void {
  log(expected.includes(verdict) ? "info" : "warn", "notification", {
    outcome: verdict,
    api,
    order: orderId,
    attempt: merchantOrderId,
    record: recordId,
  });
}

type LoggedEntry = Omit<InboxEntry, "request">;

/** Bytes as text of at most `maxBytes` in UTF-8: each byte that is none becomes a sign of three. */
function decodeAtMost(bytes: Uint8Array, maxBytes: number): string {
  const text = new TextDecoder().decode(bytes.subarray(0, maxBytes));
  return text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(maxBytes)).read);
}
