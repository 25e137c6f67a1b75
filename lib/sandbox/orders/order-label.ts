import { add, compare, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { type PriceUnit, unitsFor, usd } from "#lib/sandbox/orders/pricing.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { OrderLabel } from "#lib/sandbox/types.ts";

/** What the label is computed from; amounts are decimal strings, times ms UTC. */
export type Labelled = {
  price: string;
  /** What the price is in; USD where absent. */
  unit?: PriceUnit;
  /** A native order counts tokens; a hosted one, once rates differ, what they are worth. */
  kind?: "hosted" | "native";
  expiresAt: number;
  /** Credited payments. */
  credited: {
    tokenId: string;
    amount: string;
    rate: string;
    orderAmount: string;
    paidAt: number;
  }[];
};

/** What different tokens' roundings may add up to, in the price's unit: the last decimal of each, and a little more. */
const dustOf = (credited: Labelled["credited"], unit: PriceUnit) => {
  const rates = new Map(credited.map(({ tokenId, rate }) => [tokenId, rate]));
  const units = [...rates].map(([id, rate]) =>
    unitsFor(smallestUnit(tokenOf(id).precision), unit, rate),
  );
  return add(unitsFor("0.000001", unit, "1"), ...units);
};

const smallestUnit = (decimals: number) =>
  decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`;

/** Negative, zero or positive as less than, exactly or more than the price was paid. */
export function comparePaid(order: Pick<Labelled, "price" | "unit" | "kind" | "credited">): number {
  const { credited, price, unit = usd } = order;
  const [first] = credited;
  if (!first) return -1;
  const sameTerms = (one: typeof first) =>
    one.tokenId === first.tokenId && (order.kind === "native" || one.rate === first.rate);
  if (credited.every(sameTerms))
    return compare(add(...credited.map((payment) => payment.amount)), first.orderAmount);
  const excess = subtract(
    add(...credited.map(({ amount, rate }) => unitsFor(amount, unit, rate))),
    price,
  );
  if (compare(excess, "0") < 0) return -1;
  return compare(excess, dustOf(credited, unit)) > 0 ? 1 : 0;
}

/** The dashboard's label (docs/protocol/v1.md §8): how much was paid, and whether what decided it came in time. */
export function labelOf(order: Labelled, now: number): OrderLabel {
  const credited = [...order.credited].sort((a, b) => a.paidAt - b.paidAt);
  const paid = comparePaid({ ...order, credited });
  const over = now > order.expiresAt;
  if (credited.length === 0) return over ? "Expired" : "Awaiting payment";
  if (paid < 0) return over ? "Underpayment(Overdue)" : "Underpayment";
  const reached = (count: number) =>
    comparePaid({ ...order, credited: credited.slice(0, count) }) >= paid;
  const isLate = ({ paidAt }: { paidAt: number }) => paidAt > order.expiresAt;
  const decider = credited.some(isLate) && credited.find((_, index) => reached(index + 1));
  const late = decider ? isLate(decider) : false;
  if (paid === 0) return late ? "Paid(Overdue)" : "Paid";
  return late ? "Overpayment(Overdue)" : "Overpayment";
}
