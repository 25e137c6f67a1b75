import { findAttempt } from "#lib/orders/ledger/facts.ts";
import { applyTransfer } from "#lib/orders/notifications/apply-transfer.ts";
import { type InboxEntry, storeInInbox } from "#lib/orders/notifications/inbox.ts";
import { mayStoreRefused } from "#lib/orders/notifications/refused-limit.ts";
import type { Gateway } from "#lib/payments/gateway.ts";
import type { WebhookRequest } from "#lib/payments/notification.ts";
import { wakePayout } from "#lib/refunds/payout/wake-payout.ts";
import type { Shop } from "#lib/shop.ts";

/** What to answer: an acknowledgement only when what arrived is committed. */
export type Reply = { status: 200 | 400 | 401 | 413; contentType: string; body: string };

/**
 * Takes one notification through the receiver's checks (docs/security.md) and answers after the commit.
 * `gateway` is the one that the address belongs to: the content never chooses it.
 * Throws DatabaseUnavailable when it could not be stored: answer 503, so that it comes again.
 */
export async function receiveNotification(
  shop: Shop,
  gateway: Gateway,
  request: WebhookRequest,
): Promise<Reply> {
  const now = shop.clock.now();
  const reading = gateway.readNotification(request, now);
  const { sentAt, verdict } = reading;
  const arrived = { request, sentAt, api: gateway.api };
  const store = (entry: Omit<InboxEntry, keyof typeof arrived>) =>
    shop.db.write((tx) => storeInInbox(tx, { ...arrived, ...entry }, now));
  if (verdict === "refused") {
    const { status, reason } = reading;
    // A flood of forgeries must not fill the disk.
    if (mayStoreRefused(shop)) await store({ verdict, reason, acknowledged: false });
    return { status, contentType: "text/plain; charset=utf-8", body: reason };
  }
  const read = { acknowledged: true, orderType: reading.type };
  const acknowledged: Reply = { status: 200, ...reading.acknowledgement };
  if (verdict === "withdrawal") {
    await shop.db.write(async (tx) => {
      const { withdrawalId: merchantOrderId, recordId } = reading;
      const orderId = await wakePayout(tx, merchantOrderId, now);
      const about = orderId
        ? ({ verdict: "hint", orderId } as const)
        : { verdict: "ignored" as const };
      const entry = { ...read, ...about, reason: "", recordId, merchantOrderId };
      await storeInInbox(tx, { ...arrived, ...entry }, now);
    });
    return acknowledged;
  }
  if (verdict !== "transfer") {
    await store({ ...read, verdict, reason: "" });
    return acknowledged;
  }
  const { merchantOrderId, recordId } = reading.notification;
  const entry = { ...read, recordId, merchantOrderId };
  const [attempt] = await findAttempt(shop.db.read, { id: merchantOrderId });
  if (!attempt) await store({ ...entry, verdict: "unknown-order", reason: "no such attempt" });
  else
    await applyTransfer(shop, attempt, reading.notification, {
      ...arrived,
      ...entry,
    });
  return acknowledged;
}
