import type { Tx } from "#db/client.ts";
import { applyGatewayOrder } from "#lib/orders/ledger/apply-gateway-order.ts";
import { applyNotification, findRecord } from "#lib/orders/ledger/apply-notification.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import {
  type Attempt,
  findAttempt,
  type Payment,
  readPaymentsOf,
} from "#lib/orders/ledger/facts.ts";
import {
  type InboxEntry,
  type InboxVerdict,
  storeInInbox,
} from "#lib/orders/notifications/inbox.ts";
import { scheduleCheck } from "#lib/orders/reconciliation/check-schedule.ts";
import { confirmAttempt } from "#lib/orders/reconciliation/confirm-attempt.ts";
import type { TransferNotification } from "#lib/payments/notification.ts";
import type { Shop } from "#lib/shop.ts";

const ASK_AGAIN_MS = 15_000;

/** Only a settled transfer needs the gateway's word, and one without amounts; what is on its way is shown as such. */
const needsConfirmation = ({ fresh, status, kind, transfer }: TransferNotification) =>
  !fresh || status === "success" || kind === "refund" || transfer.amount === "0";

/** Asks the gateway about the attempt of a notification, and commits what both say together with the inbox entry. */
export async function applyTransfer(
  shop: Shop,
  attempt: Attempt,
  notification: TransferNotification,
  entry: Omit<InboxEntry, "verdict" | "reason">,
): Promise<void> {
  const confirmation = needsConfirmation(notification) ? await confirmAttempt(shop, attempt) : null;
  await changeOrder(shop, attempt.orderId, async (tx, _order, now) => {
    const [before] = await findAttempt(tx, { id: attempt.id });
    if (!before) throw new Error("an attempt is never deleted");
    // A stale notification is only a hint to ask: a replay causes a read, and a wrong clock loses nothing.
    const applied = notification.fresh
      ? await applyNotification(tx, before, notification, now)
      : "hint";
    if (confirmation?.ok) {
      const { order, askedAt } = confirmation.value;
      await applyGatewayOrder(tx, before, order, askedAt, now);
    }
    // Unanswered, it is asked about again soon, whatever else is planned.
    const latest = confirmation && !confirmation.ok ? now + ASK_AGAIN_MS : undefined;
    const own = await readPaymentsOf(tx, { attemptId: before.id });
    await scheduleCheck(tx, before, before.status, own, now, latest);
    const verdict = applied === "conflict" ? "conflict" : await standing(tx, notification, own);
    const reason = confirmation && !confirmation.ok ? confirmation.error.message : applied;
    await storeInInbox(tx, { ...entry, verdict, reason, orderId: attempt.orderId }, now);
  });
}

/** Whether the gateway's order info has shown the transfer that a notification speaks of; `own`: the attempt's payments. */
async function standing(
  tx: Tx,
  { kind, recordId, fresh }: TransferNotification,
  own: Payment[],
): Promise<InboxVerdict> {
  if (!fresh) return "hint";
  const facts = kind === "payment" ? own : await findRecord.refund(tx, { recordId });
  const fact = facts.find((one) => one.recordId === recordId);
  if (!fact) return "hint";
  return fact.confirmed ? "confirmed" : "unconfirmed";
}
