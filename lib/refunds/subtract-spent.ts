import { add, divide, type Fraction, parseUnits, subtract, zero } from "#lib/fraction.ts";
import type { Refund } from "#lib/orders/ledger/facts.ts";
import { type Source, sourceKey, worthOf } from "#lib/refunds/sources.ts";

export type Balanced = Source & { spent: bigint; due: bigint };

/**
 * Takes refunds off what their sources are entitled to. One beyond that reduces the other sources by its worth. What
 * the merchant sends back for other reasons stands beside it, within what was received.
 * Nothing is due while a refund is in a token that wasn't paid: a person must look.
 */
export function subtractSpent(sources: Source[], refunds: Refund[]): Balanced[] {
  const kept = refunds.filter(({ status }) => status !== "failed");
  const known = new Set(sources.map(sourceKey));
  if (kept.some((refund) => !known.has(sourceKey(refund)))) return [];
  const balanced = sources.map((source) => {
    const own = kept.filter((refund) => sourceKey(refund) === sourceKey(source));
    const ofDue = sum(own.filter(({ kind }) => kind === "due"));
    return { ...source, spent: sum(own), ofDue, due: positive(source.entitled - ofDue) };
  });
  let over = balanced
    .map((source) => worthOf(source, positive(source.ofDue - source.entitled)))
    .reduce(add, zero);
  return balanced.map(({ ofDue: _, ...source }) => {
    const worth = worthOf(source, source.due);
    const due = source.due - shareOf(source.due, over, worth);
    over = subtract(over, worth);
    const kept = positive(source.received - source.spent);
    return { ...source, due: due < kept ? due : kept };
  });
}

const sum = (refunds: Refund[]) =>
  refunds.reduce((units, { amount }) => units + parseUnits(amount), 0n);

const positive = (units: bigint) => (units > 0n ? units : 0n);

/** The units of `due` that a worth of `over` takes, rounded up; all of them when it is more than their `worth`. */
function shareOf(due: bigint, over: Fraction, worth: Fraction): bigint {
  if (over.top === 0n || due === 0n) return 0n;
  const { top, bottom } = divide(over, worth);
  const units = (due * top + bottom - 1n) / bottom;
  return units > due ? due : units;
}
