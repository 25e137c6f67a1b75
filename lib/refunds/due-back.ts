import type { StockState } from "#db/tables/orders.ts";
import { ceil, formatUnits, parseUnits, round } from "#lib/fraction.ts";
import { counts, type OrderFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";
import { excessShares } from "#lib/refunds/excess-shares.ts";
import { readPaid, readSources, worthOf } from "#lib/refunds/sources.ts";
import { subtractSpent } from "#lib/refunds/subtract-spent.ts";

/** Money that an order has too much, in the token it was paid in. Amounts are decimal strings. */
export type DueBack = {
  /** With `crypto` the source: what one attempt received in one token, on whatever networks. */
  attemptId: string;
  crypto: string;
  /** The networks it was paid on. */
  chains: string[];
  received: string;
  /** Refunded or on its way: a refund counts until it has certainly failed. */
  spent: string;
  due: string;
  /** What `due` is worth at the locked rate, in the shop's minor unit, to the nearest. */
  dueMinor: number;
};

type RefundableOrder = { totalMinor: number; stock: StockState; cancelledAt: number | null };

/**
 * What an order's shopper can get back, a line for each source: a pure function of the facts at `now` (ms UTC).
 * All of it where the order was cancelled, not paid in full in time, or its items were released; else the excess, reckoned at the
 * locked rate. Money flagged as risky never counts. Less than a minor unit is nothing.
 */
export function dueBack(order: RefundableOrder, facts: OrderFacts, now: number): DueBack[] {
  const settled = settlementFacts(order.totalMinor, facts);
  const settlement = settle(settled, now);
  const isWhole = isWholeDue(order, settlement);
  if (!isWhole && settlement.overpaidMinor === 0) return [];
  const paid = readPaid(facts.payments.filter(counts), settled.payments);
  const sources = readSources(paid, isWhole ? null : excessShares(paid, order.totalMinor));
  return subtractSpent(sources, facts.refunds).flatMap((source) => {
    const { attemptId, crypto, chains, received, spent, due } = source;
    const dueMinor = round(worthOf(source, due));
    if (dueMinor < 1) return [];
    const amounts = {
      received: formatUnits(received),
      spent: formatUnits(spent),
      due: formatUnits(due),
    };
    return [{ attemptId, crypto, chains, dueMinor, ...amounts }];
  });
}

/** Nothing was sold for this money and nothing can be: it was too little or too late, or its items are gone. */
function isWholeDue({ stock, cancelledAt }: RefundableOrder, settlement: Settlement): boolean {
  const { covered, coveredLate, overdue } = settlement;
  if (stock === "sold") return false;
  return cancelledAt !== null || (covered ? coveredLate || stock === "released" : overdue);
}

/** What a part of what is due is worth, in the shop's minor unit, rounded up. */
export function worthOfPart({ due, dueMinor }: DueBack, amount: string): number {
  return ceil({ top: BigInt(dueMinor) * parseUnits(amount), bottom: parseUnits(due) });
}
