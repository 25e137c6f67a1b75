import { normalizeDecimal } from "#lib/fraction.ts";

/** What identifies a transfer on both sides; a gateway's order info may know no record id. */
export type Traceable = { txid: string; crypto: string; amount: string };

export type KnownFact = Traceable & {
  id: string;
  recordId: string | null;
  confirmed: boolean;
  seenAt: number;
};

export type Correlation<Fact, Shown> = {
  /** Facts that the gateway's order info shows, with what it shows of them. */
  confirmed: { fact: Fact; shown: Shown }[];
  /** Shown, but no fact of ours yet. */
  missing: Shown[];
  /** Facts made from the order info alone that a notification's fact has turned out to be. */
  absorbed: Fact[];
  /** Facts once confirmed that the order info shows no more: it lags or contradicts itself; they still count. */
  vanished: Fact[];
};

/**
 * Pairs facts with what the order info shows, as multisets: by transaction id, and where that says only
 * "internal transfer", by token and amount. One payment is never counted twice, nor the second of two equal ones dropped.
 */
export function correlate<Fact extends KnownFact, Shown extends Traceable>(
  facts: Fact[],
  shown: Shown[],
): Correlation<Fact, Shown> {
  const result: Correlation<Fact, Shown> = {
    confirmed: [],
    missing: [],
    absorbed: [],
    vanished: [],
  };
  const byKey = Map.groupBy(facts, traceKey);
  const shownByKey = Map.groupBy(shown, traceKey);
  for (const key of new Set([...byKey.keys(), ...shownByKey.keys()])) {
    const known = [...(byKey.get(key) ?? [])].sort(namedFirst);
    const seen = shownByKey.get(key) ?? [];
    let absorbable = 0;
    for (const [index, one] of seen.entries()) {
      const fact = known[index];
      if (!fact) result.missing.push(one);
      else {
        if (!fact.confirmed) absorbable++;
        result.confirmed.push({ fact, shown: one });
      }
    }
    for (const left of known.slice(seen.length).filter((fact) => fact.confirmed)) {
      // A newly confirmed fact took its place among what is shown: the nameless one was the same payment.
      if (left.recordId === null && absorbable-- > 0) result.absorbed.push(left);
      else result.vanished.push(left);
    }
  }
  return result;
}

function traceKey({ txid, crypto, amount }: Traceable): string {
  const id = txid.toLowerCase() || "internal transfer";
  return `${id} ${crypto.toUpperCase()} ${normalizeDecimal(amount)}`;
}

/** Facts with a record id first, confirmed before unconfirmed, oldest first: a stable choice. */
function namedFirst(a: KnownFact, b: KnownFact): number {
  return (
    Number(a.recordId === null) - Number(b.recordId === null) ||
    Number(b.confirmed) - Number(a.confirmed) ||
    a.seenAt - b.seenAt ||
    (a.id < b.id ? -1 : 1)
  );
}
