import { eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { prepared, preparedList } from "#db/queries/prepared.ts";
import { attempts, payments, refunds } from "#db/tables.ts";
import { roundDecimal } from "#lib/fraction.ts";
import { currencyDigits, formatDecimalPrice } from "#lib/money.ts";
import type { SettlementFacts, Transfer } from "#lib/orders/ledger/settlement.ts";

export type Attempt = typeof attempts.$inferSelect;
export type Payment = typeof payments.$inferSelect;
export type Refund = typeof refunds.$inferSelect;
export type OrderFacts = { attempts: Attempt[]; payments: Payment[]; refunds: Refund[] };

/** Every fact about one order's money. */
export async function readFacts(read: Reader, orderId: string): Promise<OrderFacts> {
  const of = { orderId };
  return {
    attempts: (await attemptsOf(read, of)).sort(by("createdAt")),
    payments: (await paymentsOf(read, of)).sort(by("paidAt")),
    refunds: (await refundsOf(read, of)).sort(by("refundedAt")),
  };
}

type OfOrder = { orderId: string };
const attemptsOf = prepared((read: Reader, { orderId }: OfOrder) =>
  read.select().from(attempts).where(eq(attempts.orderId, orderId)),
);
const paymentsOf = prepared((read: Reader, { orderId }: OfOrder) =>
  read.select().from(payments).where(eq(payments.orderId, orderId)),
);
const refundsOf = prepared((read: Reader, { orderId }: OfOrder) =>
  read.select().from(refunds).where(eq(refunds.orderId, orderId)),
);

/** By a moment, then by id. Sorted here, since to sort a row or two costs a database more than to find them. */
function by<Moment extends string>(moment: Moment) {
  type Fact = { [Name in Moment]: number } & { id: string };
  return (a: Fact, b: Fact) => a[moment] - b[moment] || (a.id < b.id ? -1 : 1);
}

/** The attempt with an id, as a list of one or none. */
export const findAttempt = prepared((read: Reader, { id }: { id: string }) =>
  read.select().from(attempts).where(eq(attempts.id, id)),
);

/** An attempt's payments. */
export const readPaymentsOf = prepared((read: Reader, { attemptId }: { attemptId: string }) =>
  read.select().from(payments).where(eq(payments.attemptId, attemptId)),
);

/** The same for many orders at once. */
export async function readFactsOf(
  read: Reader,
  orderIds: string[],
): Promise<(orderId: string) => OrderFacts> {
  const ofAttempts = byOrder(await attemptsOfMany(read, orderIds));
  const ofPayments = byOrder(await paymentsOfMany(read, orderIds));
  const ofRefunds = byOrder(await refundsOfMany(read, orderIds));
  return (id) => ({
    attempts: (ofAttempts.get(id) ?? []).sort(by("createdAt")),
    payments: (ofPayments.get(id) ?? []).sort(by("paidAt")),
    refunds: (ofRefunds.get(id) ?? []).sort(by("refundedAt")),
  });
}

const attemptsOfMany = preparedList((read: Reader, orderIds) =>
  read.select().from(attempts).where(inArray(attempts.orderId, orderIds)),
);
const paymentsOfMany = preparedList((read: Reader, orderIds) =>
  read.select().from(payments).where(inArray(payments.orderId, orderIds)),
);
const refundsOfMany = preparedList((read: Reader, orderIds) =>
  read.select().from(refunds).where(inArray(refunds.orderId, orderIds)),
);

const byOrder = <Fact extends { orderId: string }>(facts: Fact[]): Map<string, Fact[]> =>
  Map.groupBy(facts, ({ orderId }) => orderId);

/** A payment counts once the gateway's order info has shown it as settled; a notification alone is only a hint. */
export const counts = (fact: { confirmed: boolean; status: string; risky?: boolean }) =>
  isSettled(fact) && !fact.risky;

const isSettled = (fact: { confirmed: boolean; status: string }) =>
  fact.confirmed && fact.status === "success";

/** Payments that arrived, but which the gateway holds back as risky. */
export const riskyPayments = ({ payments }: OrderFacts): Payment[] =>
  payments.filter((payment) => payment.risky && isSettled(payment));

/** The facts in the form the state is computed from. */
export function settlementFacts(totalMinor: number, facts: OrderFacts): SettlementFacts {
  const attemptOf = new Map(facts.attempts.map((attempt) => [attempt.id, attempt]));
  const counted = facts.payments.filter(counts).flatMap((payment) => {
    const attempt = attemptOf.get(payment.attemptId);
    return attempt
      ? [{ ...worthOf(payment, attempt), paidAt: payment.paidAt, late: isLate(payment, attempt) }]
      : [];
  });
  const paidInSameToken = (refund: Refund) =>
    facts.payments.find(
      (payment) =>
        counts(payment) &&
        payment.attemptId === refund.attemptId &&
        payment.crypto === refund.crypto,
    );
  return {
    totalMinor,
    deadline: lastEnd(facts.attempts),
    payments: counted,
    refunds: facts.refunds.filter(counts).flatMap((refund) => {
      const attempt = attemptOf.get(refund.attemptId);
      const payment = paidInSameToken(refund);
      return attempt && payment
        ? [
            {
              ...transfer({ ...refund, orderAmount: payment.orderAmount }, attempt),
              isVoluntary: refund.kind !== "due",
            },
          ]
        : [];
    }),
  };
}

/** When the last attempt ends that could be paid, ms UTC: one that failed gives no more time. */
function lastEnd(attempts: Attempt[]): number {
  const opened = attempts.filter(({ status }) => status !== "failed");
  const counted = opened.length > 0 ? opened : attempts;
  return Math.max(0, ...counted.map(({ expiresAt }) => expiresAt));
}

type Moved = Pick<Payment, "id" | "attemptId" | "chain" | "crypto" | "amount" | "orderAmount">;

/** Decimals of a minor unit that a value keeps: what lies beyond is the gateway's own rounding. */
const VALUE_PLACES = 6;

/** A payment's worth: as the gateway says it, or by the tokens that were due. */
function worthOf(payment: Payment, attempt: Attempt): Transfer {
  const { paidValue } = payment;
  if (paidValue === null) return transfer(payment, attempt);
  const { currency, priceMinor } = attempt;
  return {
    ...transfer(payment, attempt),
    source: `${attempt.id} value`,
    amount: roundDecimal(paidValue, currencyDigits(currency) + VALUE_PLACES),
    orderAmount: formatDecimalPrice(priceMinor, currency),
    isRounded: true,
  };
}

function transfer(fact: Moved, attempt: Attempt): Transfer {
  return {
    id: fact.id,
    source: `${fact.attemptId} ${fact.chain} ${fact.crypto}`,
    priceMinor: attempt.priceMinor,
    amount: fact.amount,
    orderAmount: fact.orderAmount,
  };
}

/** Late by the gateway's clock where it told us when time ends, so that a wrong clock of ours changes nothing. */
export function isLate(payment: Pick<Payment, "paidAt">, attempt: Attempt): boolean {
  return payment.paidAt > (attempt.gatewayExpiresAt ?? attempt.expiresAt);
}

/** No chain takes longer than a day to confirm (docs/protocol/v1.md §3.1); after it, what was announced is no longer waited for. */
const INCOMING_TIMEOUT_MS = 24 * 3600 * 1000;

/** A payment was seen that may still become money; `now` ms UTC. */
export function isIncoming(payment: Payment, now: number): boolean {
  const awaited = payment.seenAt > now - INCOMING_TIMEOUT_MS;
  return payment.status !== "failed" && !isSettled(payment) && awaited;
}

/** Payments announced as settled a day ago that the gateway's order info, where money counts, has never shown; `now` ms UTC. */
export const neverShown = ({ payments }: OrderFacts, now: number): Payment[] =>
  payments.filter(
    (payment) => payment.status === "success" && !payment.confirmed && !isIncoming(payment, now),
  );
