import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedInsert, preparedUpdate } from "#db/queries/prepared-writes.ts";
import { payments, refunds } from "#db/tables.ts";
import { normalizeDecimal } from "#lib/fraction.ts";
import { newId } from "#lib/ids.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import { recordEvent, recordOnce } from "#lib/orders/events/record-event.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { hasClimbed } from "#lib/orders/ledger/status-rank.ts";
import type { ClaimedTransfer, TransferNotification } from "#lib/payments/notification.ts";

/** new: first of its record. climbed: its status rose. same: nothing new. conflict: same record, other content. */
export type ApplyVerdict = "new" | "climbed" | "same" | "conflict";

/** Keeps a notification's claim as an unconfirmed fact, once a record id. Runs inside `changeOrder`. */
export async function applyNotification(
  tx: Tx,
  attempt: Attempt,
  notification: TransferNotification,
  now: number,
): Promise<ApplyVerdict> {
  const { kind, recordId, status, transfer } = notification;
  const [known] = await findRecord[kind](tx, { recordId });
  if (!known) {
    await insert(tx, attempt, notification, now);
    await recordEvent(tx, attempt.orderId, now, announced(notification));
    return "new";
  }
  if (known.attemptId !== attempt.id || differs(known, transfer)) {
    await recordOnce(tx, known.orderId, now, { kind: "record-conflict", recordId });
    return "conflict";
  }
  // Once confirmed, only the gateway's order info may say more.
  if (known.confirmed || !hasClimbed(known.status, status)) return "same";
  // A new status restarts the wait for its confirmation; statuses never go back, so no replay can prolong it.
  const climbed = { status, txid: transfer.txid || known.txid, seenAt: now };
  await update[kind](tx, known.id, climbed);
  return "climbed";
}

type OfRecord = { recordId: string };

/** The fact that a notification's record became before, as a list of one or none. */
export const findRecord = {
  payment: prepared((tx: Tx, { recordId }: OfRecord) =>
    tx.select().from(payments).where(eq(payments.recordId, recordId)),
  ),
  refund: prepared((tx: Tx, { recordId }: OfRecord) =>
    tx.select().from(refunds).where(eq(refunds.recordId, recordId)),
  ),
};

const update = { payment: preparedUpdate(payments), refund: preparedUpdate(refunds) };
const insertPayments = preparedInsert(payments);
const insertRefunds = preparedInsert(refunds);

type Known = { txid: string; crypto: string; chain: string; amount: string };

// A transaction id may appear only once the transfer is on chain.
function differs(known: Known, claimed: ClaimedTransfer): boolean {
  return (
    (claimed.amount !== "0" &&
      normalizeDecimal(known.amount) !== normalizeDecimal(claimed.amount)) ||
    known.crypto !== claimed.crypto ||
    (claimed.chain !== "" && known.chain !== claimed.chain) ||
    (known.txid !== "" && claimed.txid !== "" && known.txid !== claimed.txid)
  );
}

async function insert(
  tx: Tx,
  attempt: Attempt,
  notification: TransferNotification,
  now: number,
): Promise<void> {
  const { kind, recordId, status, transfer } = notification;
  const common = {
    id: newId(),
    orderId: attempt.orderId,
    attemptId: attempt.id,
    recordId,
    txid: transfer.txid,
    chain: transfer.chain,
    crypto: transfer.crypto,
    amount: transfer.amount,
    status,
    confirmed: false,
    seenAt: now,
  };
  if (kind === "payment") {
    const { contract, orderAmount, tokenRate } = transfer;
    await insertPayments(tx, [{ ...common, contract, orderAmount, tokenRate, paidAt: now }]);
  } else {
    const { networkFee, amount } = transfer;
    await insertRefunds(tx, [{ ...common, networkFee, received: amount, refundedAt: now }]);
  }
}

function announced({ kind, status, transfer }: TransferNotification): OrderEvent {
  const { amount, crypto } = transfer;
  return { kind: `${kind}-announced`, amount, crypto, status };
}
