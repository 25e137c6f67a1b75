import { normalizeDecimal } from "#lib/fraction.ts";

/** What identifies a transfer on both sides; a gateway's order info may know no record id. */
export type Traceable = { txid: string; crypto: string; amount: string };

export type KnownFact = Traceable & {
  id: string;
  recordId: string | null;
  confirmed: boolean;
  status: string;
  seenAt: number;
};

export type Correlation<Fact, Shown> = {
  /** Facts that the order info shows, with what it shows of them. */
  confirmed: { fact: Fact; shown: Shown }[];
  /** Shown, but no fact of ours yet. */
  missing: Shown[];
  /** Facts made from the order info alone that turned out to be a notification's fact. */
  absorbed: Fact[];
  /** Facts once confirmed that the order info no longer shows: it lags or contradicts itself; they still count. */
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
  const unpaired: Fact[] = [];
  const factsByKey = Map.groupBy(facts, traceKey);
  const shownByKey = Map.groupBy(shown, traceKey);
  for (const key of new Set([...factsByKey.keys(), ...shownByKey.keys()])) {
    const known = [...(factsByKey.get(key) ?? [])].sort(namedFirst);
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
    for (const fact of known.slice(seen.length)) {
      if (!fact.confirmed) unpaired.push(fact);
      // A newly confirmed fact took its place among what is shown: the one without a record id was the same payment.
      else if (fact.recordId === null && absorbable-- > 0) result.absorbed.push(fact);
      else result.vanished.push(fact);
    }
  }
  const nameless = unpaired.filter(({ txid, status }) => txid === "" && status !== "failed");
  for (const fact of nameless.sort(namedFirst)) pairWithoutTxid(result, fact);
  return result;
}

/**
 * A payment announced before it had a transaction id is the shown trade of equal token and amount that no other
 * notification speaks of: one that is missing here, or one booked from the order info alone.
 */
function pairWithoutTxid<Fact extends KnownFact, Shown extends Traceable>(
  { confirmed, missing, absorbed }: Correlation<Fact, Shown>,
  fact: Fact,
): void {
  const isSame = (one: Traceable) => amountKey(one) === amountKey(fact);
  const index = missing.findIndex(isSame);
  const [found] = index < 0 ? [] : missing.splice(index, 1);
  if (found) {
    confirmed.push({ fact, shown: found });
    return;
  }
  const pair = confirmed.find(
    (one) => one.fact.recordId === null && one.fact.confirmed && isSame(one.shown),
  );
  if (!pair || fact.recordId === null) return;
  absorbed.push(pair.fact);
  pair.fact = fact;
}

function traceKey(traceable: Traceable): string {
  const id = traceable.txid.toLowerCase() || "internal transfer";
  return `${id} ${amountKey(traceable)}`;
}

const amountKey = ({ crypto, amount }: Traceable) =>
  `${crypto.toUpperCase()} ${normalizeDecimal(amount)}`;

/** Facts with a record id first, confirmed before unconfirmed, oldest first: a stable choice. */
function namedFirst(a: KnownFact, b: KnownFact): number {
  return (
    Number(a.recordId === null) - Number(b.recordId === null) ||
    Number(b.confirmed) - Number(a.confirmed) ||
    a.seenAt - b.seenAt ||
    (a.id < b.id ? -1 : 1)
  );
}
