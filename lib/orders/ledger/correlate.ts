import type { PaymentStatus } from "#db/tables/payments.ts";
import { normalizeDecimal } from "#lib/fraction.ts";

/** What identifies a transfer on both sides; a gateway's order info may know no record id. */
export type Traceable = { txid: string; crypto: string; amount: string; status: PaymentStatus };

export type KnownFact = Traceable & {
  id: string;
  recordId: string | null;
  confirmed: boolean;
  seenAt: number;
};

export type Correlation<Fact, Shown> = {
  /** Facts that the order info shows, with what it shows of them; `replaces`: the absorbed one it was booked as before. */
  confirmed: { fact: Fact; shown: Shown; replaces?: Fact }[];
  /** Shown, but no fact of ours yet. */
  missing: Shown[];
  /** Facts made from the order info alone that turned out to be a notification's fact. */
  absorbed: Fact[];
  /** Facts once confirmed that the order info no longer shows: it lags or contradicts itself; they still count. */
  vanished: Fact[];
};

/**
 * Pairs facts with what the order info shows, as multisets: by transaction id, and where that says only
 * "internal transfer", by token and amount. Of equal transfers as many have succeeded as the order info ever showed at
 * once: what it shows is first of all what it showed before, and a success is never taken for an equal one that failed.
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
  const factsByKey = Map.groupBy(facts, traceKey);
  const unpaired = new Set(facts);
  for (const [key, seen] of Map.groupBy(shown, traceKey)) {
    const known = factsByKey.get(key) ?? [];
    for (const one of seen.sort(bySettlement)) {
      const [fact] = known.filter((each) => unpaired.has(each)).sort(byFit(one));
      if (fact) {
        unpaired.delete(fact);
        result.confirmed.push({ fact, shown: one });
      } else result.missing.push(one);
    }
  }
  result.vanished = [...unpaired].filter((fact) => fact.confirmed);
  const announced = [...unpaired].filter((fact) => !fact.confirmed).sort(oldestFirst);
  const unnamed = announced.filter(
    (fact) => !replaceBooked(result, fact, (one) => traceKey(one) === traceKey(fact)),
  );
  for (const fact of unnamed)
    if (fact.txid === "" && fact.status !== "failed") pairWithoutTxid(result, fact);
  return result;
}

/**
 * A payment announced before it had a transaction id is the shown trade of equal token and amount that no other
 * notification speaks of: one that is missing here, or one booked from the order info alone.
 */
function pairWithoutTxid<Fact extends KnownFact, Shown extends Traceable>(
  result: Correlation<Fact, Shown>,
  fact: Fact,
): void {
  const isSame = (one: Traceable) => amountKey(one) === amountKey(fact);
  const index = result.missing.findIndex(isSame);
  const [found] = index < 0 ? [] : result.missing.splice(index, 1);
  if (found) result.confirmed.push({ fact, shown: found });
  else replaceBooked(result, fact, isSame);
}

/** What a notification announced takes the place of an equal transfer booked from the order info alone; returns whether. */
function replaceBooked<Fact extends KnownFact, Shown extends Traceable>(
  { confirmed, absorbed }: Correlation<Fact, Shown>,
  fact: Fact,
  isSame: (one: Traceable) => boolean,
): boolean {
  if (fact.recordId === null) return false;
  const pair = confirmed.find(
    ({ fact: booked, shown }) =>
      booked.recordId === null &&
      booked.confirmed &&
      isSame(shown) &&
      contradiction(fact, shown) < CONTRARY &&
      // One that succeeded stays so, whatever a later answer says.
      contradiction(booked, shown) < CONTRARY,
  );
  if (!pair) return false;
  absorbed.push(pair.fact);
  pair.replaces = pair.fact;
  pair.fact = fact;
  return true;
}

function traceKey(traceable: Traceable): string {
  const id = traceable.txid.toLowerCase() || "internal transfer";
  return `${id} ${amountKey(traceable)}`;
}

const amountKey = ({ crypto, amount }: Traceable) =>
  `${crypto.toUpperCase()} ${normalizeDecimal(amount)}`;

const isSettled = (status: PaymentStatus) => status === "success" || status === "failed";

const CONTRARY = 2;

/** 0: they say the same. 1: the one may become the other. 2: one succeeded, the other failed. */
function contradiction(fact: Traceable, shown: Traceable): number {
  if (fact.status === shown.status) return 0;
  return isSettled(fact.status) && isSettled(shown.status) ? CONTRARY : 1;
}

const order: Record<PaymentStatus, number> = { success: 0, failed: 1, processing: 2, pending: 3 };

const bySettlement = (a: Traceable, b: Traceable) => order[a.status] - order[b.status];

/** What was shown before comes first, then what says the same, then what a notification named, the oldest first. */
const byFit = (shown: Traceable) => (a: KnownFact, b: KnownFact) => {
  const [ofA, ofB] = [contradiction(a, shown), contradiction(b, shown)];
  return (
    Number(ofA === CONTRARY) - Number(ofB === CONTRARY) ||
    Number(b.confirmed) - Number(a.confirmed) ||
    ofA - ofB ||
    oldestFirst(a, b)
  );
};

function oldestFirst(a: KnownFact, b: KnownFact): number {
  return (
    Number(a.recordId === null) - Number(b.recordId === null) ||
    a.seenAt - b.seenAt ||
    (a.id < b.id ? -1 : 1)
  );
}
