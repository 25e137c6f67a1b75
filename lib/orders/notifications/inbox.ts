import type { Tx } from "#db/client.ts";
import { inbox } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import type { Delivery } from "#lib/payments/ccpayment-notice.ts";

export type InboxVerdict =
  | "refused"
  | "noted"
  | "unknown-order"
  | "hint"
  | "unconfirmed"
  | "confirmed"
  | "conflict";

export type InboxEntry = {
  delivery: Delivery;
  verdict: InboxVerdict;
  reason: string;
  acknowledged: boolean;
  orderType?: string;
  recordId?: string;
  merchantOrderId?: string;
  orderId?: string;
};

/** Of what anybody can send, only enough to recognise it. */
const keptBytes = (verdict: InboxVerdict) => (verdict === "refused" ? 512 : 16 * 1024);

/** Keeps a notification with what was decided about it; never its signature. */
export async function storeInInbox(tx: Tx, entry: InboxEntry, now: number): Promise<void> {
  const { delivery, ...columns } = entry;
  await tx.insert(inbox).values({
    id: newId(),
    receivedAt: now,
    ...columns,
    body: new TextDecoder().decode(delivery.body.subarray(0, keptBytes(entry.verdict))),
    sentAt: (delivery.timestamp ?? "").slice(0, 32),
  });
}
