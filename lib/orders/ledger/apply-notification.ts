import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { PaymentStatus } from "#db/tables/payments.ts";
import { payments, refunds } from "#db/tables.ts";
import { normalizeDecimal } from "#lib/fraction.ts";
import { newId } from "#lib/ids.ts";
import { raiseAlarm, recordEvent } from "#lib/orders/ledger/events.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import type { Notice } from "#lib/payments/notice.ts";

/** new: first of its record. climbed: its status rose. same: nothing new. conflict: same record, other content. */
export type ApplyVerdict = "new" | "climbed" | "same" | "conflict";

// A status only climbs; money credited after all outranks a failure.
const rank: Record<PaymentStatus, number> = { pending: 0, processing: 1, failed: 2, success: 3 };

/** Keeps a notification's claim as an unconfirmed fact, once a record id. Runs inside `changeOrder`. */
export async function applyNotification(
  tx: Tx,
  attempt: Attempt,
  notice: Notice,
  now: number,
): Promise<ApplyVerdict> {
  const table = notice.kind === "payment" ? payments : refunds;
  const [known] = await tx.select().from(table).where(eq(table.recordId, notice.recordId));
  if (!known) {
    await insert(tx, attempt, notice, now);
    await recordEvent(tx, attempt.orderId, now, notice.kind, seenText(notice));
    return "new";
  }
  if (known.attemptId !== attempt.id || differs(known, notice)) {
    const text = `Record ${notice.recordId} came again with other content: look at the notifications.`;
    await raiseAlarm(tx, known.orderId, now, text);
    return "conflict";
  }
  // Once confirmed, only bill/info may say more.
  if (known.confirmed || rank[notice.status] <= rank[known.status]) return "same";
  // Seen anew, so that it is awaited anew: a status climbs and never returns, so no replay can prolong it.
  await tx
    .update(table)
    .set({ status: notice.status, txid: notice.txid || known.txid, seenAt: now })
    .where(eq(table.id, known.id));
  return "climbed";
}

type Known = { txid: string; crypto: string; chain: string; amount: string };

// A transaction id may appear only once the transfer is on chain.
function differs(known: Known, notice: Notice): boolean {
  return (
    normalizeDecimal(known.amount) !== normalizeDecimal(notice.amount) ||
    known.crypto !== notice.crypto ||
    known.chain !== notice.chain ||
    (known.txid !== "" && notice.txid !== "" && known.txid !== notice.txid)
  );
}

async function insert(tx: Tx, attempt: Attempt, notice: Notice, now: number): Promise<void> {
  const common = {
    id: newId(),
    orderId: attempt.orderId,
    attemptId: attempt.id,
    recordId: notice.recordId,
    txid: notice.txid,
    chain: notice.chain,
    crypto: notice.crypto,
    amount: notice.amount,
    status: notice.status,
    confirmed: false,
    seenAt: now,
  };
  if (notice.kind === "payment") {
    const { contract, orderAmount, tokenRate } = notice;
    await tx.insert(payments).values({ ...common, contract, orderAmount, tokenRate, paidAt: now });
  } else {
    const { networkFee, amount } = notice;
    await tx.insert(refunds).values({ ...common, networkFee, received: amount, refundedAt: now });
  }
}

function seenText({ kind, amount, crypto, status }: Notice): string {
  const what = kind === "payment" ? "A payment" : "A refund";
  return `${what} of ${normalizeDecimal(amount)} ${crypto} was announced (${status}).`;
}
