import type { StockState } from "#db/tables/orders.ts";
import type { RefundKind } from "#db/tables/refunds.ts";
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
  /** What else the merchant may send back: all the rest of what was received, once its goods are sold. */
  free: string;
  freeMinor: number;
};

type RefundableOrder = { totalMinor: number; stock: StockState; cancelledAt: number | null };

/** What an order's shopper can get back, a line for each source: those of `readRefundable` where something is due. */
export const dueBack = (order: RefundableOrder, facts: OrderFacts, now: number): DueBack[] =>
  readRefundable(order, facts, now).filter(({ dueMinor }) => dueMinor > 0);

/** What all of an order's lines are worth together, in the shop's minor unit; null when nothing is due. */
export function refundDueMinor(order: RefundableOrder, facts: OrderFacts, now: number) {
  const minor = dueBack(order, facts, now).reduce((sum, { dueMinor }) => sum + dueMinor, 0);
  return minor > 0 ? minor : null;
}

/** How much of a line can go back for a reason: in tokens, and what that is worth in the shop's minor unit. */
export const amountFor = (line: DueBack, kind: RefundKind): { amount: string; minor: number } =>
  kind === "due"
    ? { amount: line.due, minor: line.dueMinor }
    : { amount: line.free, minor: line.freeMinor };

/** Whether a shopper may say where a line's money goes: it is due, or staff asked for an address. */
export const takesAddress = (order: { refundAskedAt: number | null }, line: DueBack): boolean =>
  line.dueMinor > 0 || (order.refundAskedAt !== null && line.freeMinor > 0);

/**
 * An order's money by source, with what can go back of it: a pure function of the facts at `now` (ms UTC). Due is
 * all of it where the order was cancelled, not paid in full in time, or its items were released; else the excess,
 * reckoned at the locked rate. Money flagged as risky never counts. Less than a minor unit is nothing.
 */
export function readRefundable(order: RefundableOrder, facts: OrderFacts, now: number): DueBack[] {
  const settled = settlementFacts(order.totalMinor, facts);
  const settlement = settle(settled, now);
  const isWhole = isWholeDue(order, settlement);
  const paid = readPaid(facts.payments.filter(counts), settled.payments);
  const hasExcess = settlement.overpaidMinor > 0;
  const excess = hasExcess ? excessShares(paid, order.totalMinor) : new Map();
  const sources = readSources(paid, isWhole ? null : excess);
  return subtractSpent(sources, facts.refunds).map((source) => {
    const { attemptId, crypto, chains, received, spent, due } = source;
    const free = order.stock === "sold" ? received - spent - due : 0n;
    const amounts = {
      received: formatUnits(received),
      spent: formatUnits(spent),
      due: formatUnits(due),
      free: formatUnits(free),
    };
    const minorOf = (units: bigint) => round(worthOf(source, units));
    return {
      attemptId,
      crypto,
      chains,
      dueMinor: minorOf(due),
      freeMinor: minorOf(free),
      ...amounts,
    };
  });
}

/** Nothing was sold for this money and nothing can be: it was too little or too late, or its items are gone. */
function isWholeDue({ stock, cancelledAt }: RefundableOrder, settlement: Settlement): boolean {
  const { covered, coveredLate, overdue } = settlement;
  if (stock === "sold") return false;
  return cancelledAt !== null || (covered ? coveredLate || stock === "released" : overdue);
}

/** What a part of an amount is worth, in the shop's minor unit, rounded up. */
export function worthOfPart(whole: { amount: string; minor: number }, part: string): number {
  return ceil({ top: BigInt(whole.minor) * parseUnits(part), bottom: parseUnits(whole.amount) });
}
