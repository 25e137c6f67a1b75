import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedInsert, preparedUpdate } from "#db/queries/prepared-writes.ts";
import { payments } from "#db/tables.ts";
import { normalizeDecimal } from "#lib/fraction.ts";
import { newId } from "#lib/ids.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import { recordEvent, recordOnce } from "#lib/orders/events/record-event.ts";
import { correlatePayments } from "#lib/orders/ledger/correlate-payments.ts";
import { type Attempt, type Payment, readPaymentsOf } from "#lib/orders/ledger/facts.ts";
import { hasClimbed } from "#lib/orders/ledger/status-rank.ts";
import type { GatewayPayment } from "#lib/payments/gateway-order.ts";

/** Brings an attempt's payments in line with the ones the gateway's order info shows. Runs inside `changeOrder`. */
export async function bookPayments(
  tx: Tx,
  attempt: Attempt,
  shown: GatewayPayment[],
  now: number,
): Promise<void> {
  const facts = await readPaymentsOf(tx, { attemptId: attempt.id });
  const { absorbed, confirmed, missing, vanished } = correlatePayments<Payment, GatewayPayment>(
    facts,
    shown,
  );
  for (const { id } of absorbed) await remove(tx, { id });
  for (const { fact, shown: payment, replaces } of confirmed)
    if (isNews(fact, payment)) {
      const event = await update(tx, attempt, fact, payment, now);
      // One payment is confirmed once in the history, however often it is seen.
      if (event && !replaces) await recordEvent(tx, attempt.orderId, now, event);
    }
  for (const payment of missing) await insert(tx, attempt, payment, now);
  // It lags or contradicts itself; what was confirmed still counts.
  const gone = { kind: "payment-vanished", attemptId: attempt.id } as const;
  if (vanished.length > 0) await recordOnce(tx, attempt.orderId, now, gone);
}

const remove = prepared((tx: Tx, { id }: { id: string }) =>
  tx.delete(payments).where(eq(payments.id, id)),
);
const updatePayment = preparedUpdate(payments);
const insertPayments = preparedInsert(payments);

/** Whether the order info says something of a payment that the fact doesn't. */
export function isNews(fact: Payment, { status, risky, amount }: GatewayPayment): boolean {
  const isSame = normalizeDecimal(fact.amount) === normalizeDecimal(amount);
  if (fact.confirmed) return status === "success" && (fact.risky !== risky || !isSame);
  return status === "success" || hasClimbed(fact.status, status) || !isSame;
}

/** Returns what to write into the order's history, if anything. */
async function update(
  tx: Tx,
  attempt: Attempt,
  fact: Payment,
  payment: GatewayPayment,
  now: number,
): Promise<OrderEvent | null> {
  const { status, risky, amount, orderAmount, tokenRate, paidValue, paidAt } = payment;
  // A notification may have come before the transaction had an id.
  const txid = fact.txid || payment.txid;
  const change = (values: Partial<Payment>) => updatePayment(tx, fact.id, values);
  if (status !== "success") {
    const climbed = hasClimbed(fact.status, status) ? { status, seenAt: now } : {};
    await change({ txid, amount, tokenRate, chain: payment.chain, ...climbed });
    return null;
  }
  if (fact.confirmed && (risky || fact.risky === risky)) {
    // It was counted, and the order may have shipped: a person decides.
    const kind = risky ? "payment-turned-risky" : "payment-amount-changed";
    const { amount, crypto } = fact;
    await recordOnce(tx, attempt.orderId, now, { kind, amount, crypto });
    return null;
  }
  await change({
    confirmed: true,
    status,
    risky,
    txid,
    chain: payment.chain,
    amount,
    orderAmount,
    tokenRate,
    paidValue,
    paidAt,
  });
  return booked(payment);
}

async function insert(
  tx: Tx,
  attempt: Attempt,
  payment: GatewayPayment,
  now: number,
): Promise<void> {
  const { id: attemptId, orderId } = attempt;
  const confirmed = payment.status === "success";
  const paidAt = confirmed ? payment.paidAt : now;
  const own = { id: newId(), orderId, attemptId, confirmed, paidAt, seenAt: now };
  await insertPayments(tx, [{ ...payment, ...own }]);
  await recordEvent(tx, orderId, now, booked(payment));
}

function booked({ amount, crypto, status, risky }: GatewayPayment): OrderEvent {
  if (status !== "success") return { kind: "payment-announced", amount, crypto, status };
  return { kind: risky ? "payment-held" : "payment-confirmed", amount, crypto };
}
