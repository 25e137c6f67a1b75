import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts, payments, refunds } from "#db/tables.ts";
import { applyGatewayOrder } from "#lib/orders/ledger/apply-gateway-order.ts";
import { applyNotification } from "#lib/orders/ledger/apply-notification.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { type InboxEntry, storeInInbox } from "#lib/orders/notifications/inbox.ts";
import { mayStoreRefused } from "#lib/orders/notifications/refused-limit.ts";
import { scheduleCheck } from "#lib/orders/reconciliation/check-schedule.ts";
import { confirmAttempt } from "#lib/orders/reconciliation/confirm-attempt.ts";
import { type Delivery, type Reading, readDelivery } from "#lib/payments/ccpayment-notice.ts";
import type { Shop } from "#lib/shop.ts";

/** What to answer: `success` only when what arrived is committed. */
export type Reply = { status: 200 | 400 | 401 | 413; text: string };

const ASK_AGAIN_MS = 15_000;

const acknowledged: Reply = { status: 200, text: "success" };

/**
 * Takes one notification through the receiver's checks (docs/security.md) and answers after the commit.
 * Throws DatabaseUnavailable when it could not be kept: answer 503, so that it comes again.
 */
export async function receiveNotification(
  shop: Shop,
  credentials: { appId: string; appSecret: string },
  delivery: Delivery,
): Promise<Reply> {
  const reading = readDelivery(credentials, delivery, shop.clock.now());
  if (reading.verdict === "refused") return refuse(shop, delivery, reading);
  if (reading.verdict === "noted") {
    const { orderType } = reading;
    return keepAndAcknowledge(shop, {
      delivery,
      verdict: "noted",
      reason: "",
      acknowledged: true,
      orderType,
    });
  }
  const [attempt] = await shop.db.read
    .select({ id: attempts.id, orderId: attempts.orderId })
    .from(attempts)
    .where(eq(attempts.id, reading.merchantOrderId));
  const entry = {
    delivery,
    acknowledged: true,
    orderType: reading.orderType,
    recordId: reading.notice.recordId,
    merchantOrderId: reading.merchantOrderId,
  };
  if (!attempt)
    return keepAndAcknowledge(shop, {
      ...entry,
      verdict: "unknown-order",
      reason: "no such attempt",
    });
  await book(shop, attempt, reading, entry);
  return acknowledged;
}

type Notice = Extract<Reading, { verdict: "notice" }>;

/** Only a settled transfer needs the gateway's word; what is on its way is shown as such. */
const needsConfirmation = ({ fresh, notice }: Notice) =>
  !fresh || notice.status === "success" || notice.kind === "refund";

async function book(
  shop: Shop,
  attempt: { id: string; orderId: string },
  reading: Notice,
  entry: Omit<InboxEntry, "verdict" | "reason">,
): Promise<void> {
  const confirmation = needsConfirmation(reading) ? await confirmAttempt(shop, attempt.id) : null;
  await changeOrder(shop, attempt.orderId, async (tx, _order, now) => {
    const read = () => tx.select().from(attempts).where(eq(attempts.id, attempt.id));
    const [before] = await read();
    if (!before) throw new Error("an attempt is never deleted");
    // A stale notification is only a hint to ask: a replay causes a read, and a wrong clock loses nothing.
    const noticed = reading.fresh
      ? await applyNotification(tx, before, reading.notice, now)
      : "hint";
    if (confirmation?.ok)
      await applyGatewayOrder(
        tx,
        before,
        confirmation.value.order,
        confirmation.value.askedAt,
        now,
      );
    // Unanswered, it is asked about again soon, whatever else is planned.
    const latest = confirmation && !confirmation.ok ? now + ASK_AGAIN_MS : undefined;
    await scheduleCheck(tx, before, before.status, now, latest);
    const verdict =
      noticed === "conflict" || noticed === "hint" ? noticed : await standing(tx, reading);
    const reason = confirmation && !confirmation.ok ? confirmation.error.message : noticed;
    await storeInInbox(tx, { ...entry, verdict, reason, orderId: attempt.orderId }, now);
  });
}

/** Whether bill/info has shown the transfer that the notification speaks of. */
async function standing(tx: Tx, { notice }: Notice): Promise<"confirmed" | "unconfirmed"> {
  const table = notice.kind === "payment" ? payments : refunds;
  const [fact] = await tx
    .select({ confirmed: table.confirmed })
    .from(table)
    .where(eq(table.recordId, notice.recordId));
  return fact?.confirmed ? "confirmed" : "unconfirmed";
}

async function keepAndAcknowledge(shop: Shop, entry: InboxEntry): Promise<Reply> {
  await shop.db.write((tx) => storeInInbox(tx, entry, shop.clock.now()));
  return acknowledged;
}

async function refuse(
  shop: Shop,
  delivery: Delivery,
  { status, reason }: Extract<Reading, { verdict: "refused" }>,
): Promise<Reply> {
  const entry = { delivery, verdict: "refused" as const, reason, acknowledged: false };
  // A flood of forgeries must not fill the disk.
  if (mayStoreRefused()) await shop.db.write((tx) => storeInInbox(tx, entry, shop.clock.now()));
  return { status, text: reason };
}
