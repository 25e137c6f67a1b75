import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { attempts, refunds } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import { recordEvent, recordOnce } from "#lib/orders/events/record-event.ts";
import { bookPayments, isNews } from "#lib/orders/ledger/book-payments.ts";
import { correlate } from "#lib/orders/ledger/correlate.ts";
import { correlatePayments } from "#lib/orders/ledger/correlate-payments.ts";
import type { Attempt, OrderFacts, Payment, Refund } from "#lib/orders/ledger/facts.ts";
import { hasClimbed } from "#lib/orders/ledger/status-rank.ts";
import type { GatewayOrder, GatewayPayment, GatewayRefund } from "#lib/payments/gateway-order.ts";

/**
 * Books what the gateway's order info says of an attempt: the only way money comes to count. Facts only grow.
 * An answer whose price or currency isn't ours counts for nothing and raises an alarm.
 * `askedAt`: when the question was put, ms UTC. Runs inside `changeOrder`, with the attempt read in it.
 */
export async function applyGatewayOrder(
  tx: Tx,
  attempt: Attempt,
  answer: GatewayOrder | undefined,
  askedAt: number,
  now: number,
): Promise<void> {
  // An answer overtaken by a later question's says nothing new; a question of the future was put by a clock set back.
  const { checkedAt } = attempt;
  if (checkedAt !== null && askedAt < checkedAt && checkedAt <= now) return;
  const gatewayExpiresAt = attempt.gatewayExpiresAt ?? answer?.expiresAt ?? null;
  await saveCheck(tx, { id: attempt.id, checkedAt: askedAt, gatewayExpiresAt });
  if (!answer) return;
  if (answer.priceMinor !== attempt.priceMinor || answer.currency !== attempt.currency) {
    const alarm = { kind: "price-mismatch", attemptId: attempt.id } as const;
    return recordOnce(tx, attempt.orderId, now, alarm);
  }
  for (const { amount, crypto } of answer.warnings)
    await recordOnce(tx, attempt.orderId, now, { kind: "payment-unreadable", amount, crypto });
  await bookPayments(tx, attempt, answer.payments, now);
  await bookRefunds(tx, attempt, answer.refunds, now);
}

type Check = Pick<Attempt, "id" | "checkedAt" | "gatewayExpiresAt">;
const saveCheck = prepared((tx: Tx, { id, checkedAt, gatewayExpiresAt }: Check) =>
  tx
    .update(attempts)
    .set({ checkedAt, checks: sql`${attempts.checks} + 1`, gatewayExpiresAt })
    .where(eq(attempts.id, id)),
);

/** True when an answer holds something the facts don't. */
export function hasChanges(
  facts: OrderFacts,
  attempt: Attempt,
  answer: GatewayOrder | undefined,
): boolean {
  if (!answer) return false;
  if (answer.priceMinor !== attempt.priceMinor || answer.warnings.length > 0) return true;
  const own = <F extends { attemptId: string }>(list: F[]) =>
    list.filter((fact) => fact.attemptId === attempt.id);
  const paid = correlatePayments<Payment, GatewayPayment>(own(facts.payments), answer.payments);
  // What the shop paid itself, the order info of the attempt doesn't show.
  const onDashboard = own(facts.refunds).filter(({ payoutId }) => payoutId === null);
  const refunded = correlate<Refund, GatewayRefund>(onDashboard, answer.refunds);
  return (
    paid.missing.length + refunded.missing.length > 0 ||
    paid.confirmed.some(({ fact, shown }) => isNews(fact, shown)) ||
    refunded.confirmed.some(({ fact, shown }) => isRefundNews(fact, shown))
  );
}

async function bookRefunds(
  tx: Tx,
  attempt: Attempt,
  shown: GatewayRefund[],
  now: number,
): Promise<void> {
  const facts = await readDashboardRefunds(tx, { attemptId: attempt.id });
  const found = correlate<Refund, GatewayRefund>(facts, shown);
  for (const fact of found.absorbed) await tx.delete(refunds).where(eq(refunds.id, fact.id));
  for (const { fact, shown: refund } of found.confirmed) {
    if (!isRefundNews(fact, refund)) continue;
    const { status, networkFee, received, refundedAt } = refund;
    const txid = fact.txid || refund.txid;
    await tx
      .update(refunds)
      .set({ confirmed: true, status, txid, networkFee, received, refundedAt })
      .where(eq(refunds.id, fact.id));
    await recordEvent(tx, attempt.orderId, now, refundChanged(refund));
  }
  for (const refund of found.missing) {
    await tx.insert(refunds).values({ ...refund, ...fresh(attempt, now) });
    await recordEvent(tx, attempt.orderId, now, refundChanged(refund));
  }
  if (found.vanished.length > 0)
    await recordOnce(tx, attempt.orderId, now, { kind: "refund-vanished", attemptId: attempt.id });
}

const readDashboardRefunds = prepared((tx: Tx, { attemptId }: { attemptId: string }) =>
  tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.attemptId, attemptId), isNull(refunds.payoutId))),
);

/** What was confirmed once never falls back. */
const isRefundNews = (fact: Refund, { status }: GatewayRefund) =>
  !fact.confirmed || hasClimbed(fact.status, status);

const fresh = (attempt: Attempt, now: number) => ({
  id: newId(),
  orderId: attempt.orderId,
  attemptId: attempt.id,
  recordId: null,
  confirmed: true,
  seenAt: now,
});

const refundChanged = ({ amount, crypto, status }: GatewayRefund): OrderEvent => ({
  kind: "refund-changed",
  amount,
  crypto,
  status,
});
