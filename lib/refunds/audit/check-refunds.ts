import { formatUnits, parseUnits } from "#lib/fraction.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { counts, type OrderFacts, type Refund } from "#lib/orders/ledger/facts.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import { refundDueMinor } from "#lib/refunds/due-back.ts";
import type { Payout } from "#lib/refunds/payout/end-payout.ts";
import { sourceKey } from "#lib/refunds/sources.ts";

/** What breaks an invariant of an order's refunds, in words; [] when all hold. */
export function checkRefunds({ order, facts, payouts: own, addresses }: Refunded): string[] {
  return [
    ...checkDue(order, facts),
    ...checkAmounts(facts, own),
    ...checkPairs(facts.refunds, own),
    ...checkAddresses(own, addresses),
  ];
}

type Refunded = { order: Order; facts: OrderFacts; payouts: Payout[]; addresses: RefundAddress[] };

/** What lists show as due is what the facts say, as of the order's last change; 0 is from before it was stored. */
function checkDue(order: Order, facts: OrderFacts): string[] {
  const stored = order.refundDueMinor;
  const due = refundDueMinor(order, facts, order.updatedAt);
  return stored === due || stored === 0 ? [] : [`${stored} is stored as due, the facts say ${due}`];
}

const sum = (list: { amount: string }[]) =>
  list.reduce((total, { amount }) => total + parseUnits(amount), 0n);

/**
 * What the shop pays back never exceeds what arrived, less what had been refunded on the gateway's dashboard as far as
 * it knew when it last looked: right before it asked for the money.
 */
function checkAmounts(facts: OrderFacts, own: Payout[]): string[] {
  const lookedAt = new Map(own.map(({ id, approvedAt, askedAt }) => [id, askedAt ?? approvedAt]));
  const kept = facts.refunds.filter(({ status }) => status !== "failed");
  const received = Map.groupBy(facts.payments.filter(counts), sourceKey);
  return [...Map.groupBy(kept, sourceKey)].flatMap(([key, refunds]) => {
    const mine = refunds.filter(({ payoutId }) => payoutId !== null);
    if (mine.length === 0) return [];
    const last = Math.max(...mine.map(({ payoutId }) => lookedAt.get(payoutId ?? "") ?? 0));
    const known = refunds.filter(({ payoutId, seenAt }) => payoutId !== null || seenAt < last);
    const [back, arrived] = [sum(known), sum(received.get(key) ?? [])];
    if (back <= arrived) return [];
    return [`${formatUnits(back)} refunded of ${formatUnits(arrived)} received from ${key}`];
  });
}

/** Each payout has one refund, which says the same. */
function checkPairs(refunds: Refund[], own: Payout[]): string[] {
  return own.flatMap(({ id, status, endedAt, nextCheckAt }) => {
    const booked = refunds.filter(({ payoutId }) => payoutId === id);
    const expected =
      status === "success" ? "success" : endedAt === null ? "pending" : ("failed" as const);
    const found = booked.map((refund) => `${refund.status} ${refund.confirmed}`).join();
    const isOver = endedAt !== null;
    return [
      ...(found === `${expected} ${isOver}`
        ? []
        : [`payout ${id} is ${status}, its refund ${found || "missing"}`]),
      ...(isOver === (nextCheckAt === null) ? [] : [`payout ${id} is ${status}, next check wrong`]),
    ];
  });
}

/** One address for each token at a time, and nothing paid to one that was not confirmed. */
function checkAddresses(own: Payout[], addresses: RefundAddress[]): string[] {
  const current = Map.groupBy(
    addresses.filter(({ voidedAt }) => voidedAt === null),
    ({ crypto }) => crypto,
  );
  const confirmed = new Set(
    addresses.filter((one) => one.confirmedAt !== null).map(({ id }) => id),
  );
  return [
    ...[...current]
      .filter(([, list]) => list.length > 1)
      .map(([crypto, list]) => `${list.length} current addresses for ${crypto}`),
    ...own
      .filter(({ addressId }) => !confirmed.has(addressId))
      .map(({ id }) => `payout ${id} goes to an address that was not confirmed`),
  ];
}
