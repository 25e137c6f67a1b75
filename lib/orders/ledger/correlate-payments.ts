import {
  type Correlation,
  correlate,
  type KnownFact,
  type Traceable,
} from "#lib/orders/ledger/correlate.ts";

/** Pairs payments with what the order info shows: by record id where it has one, else as `correlate` does. */
export function correlatePayments<
  Fact extends KnownFact,
  Shown extends Traceable & { recordId: string | null },
>(facts: Fact[], shown: Shown[]): Correlation<Fact, Shown> {
  if (shown.every(({ recordId }) => recordId === null)) return correlate(facts, shown);
  const factOf = new Map(facts.map((fact) => [fact.recordId, fact]));
  const shownIds = new Set(shown.map(({ recordId }) => recordId));
  const paired = shown.map((one) => ({ fact: factOf.get(one.recordId), shown: one }));
  return {
    confirmed: paired.flatMap(({ fact, shown: one }) => (fact ? [{ fact, shown: one }] : [])),
    missing: paired.flatMap(({ fact, shown: one }) => (fact ? [] : [one])),
    absorbed: [],
    vanished: facts.filter((fact) => fact.confirmed && !shownIds.has(fact.recordId)),
  };
}
