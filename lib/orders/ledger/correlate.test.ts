import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlate, type KnownFact, type Traceable } from "#lib/orders/ledger/correlate.ts";
import { hasClimbed } from "#lib/orders/ledger/status-rank.ts";

let next = 0;
const fact = (over: Partial<KnownFact> = {}): KnownFact => ({
  id: `f${next++}`,
  txid: "0xA",
  crypto: "USDT",
  amount: "1.50",
  recordId: null,
  confirmed: false,
  status: "pending",
  seenAt: next,
  ...over,
});
const shown = (over: Partial<Traceable> = {}): Traceable => ({
  txid: "0xa",
  crypto: "usdt",
  amount: "1.5",
  status: "success",
  ...over,
});

test("one payment seen twice counts once, whatever its spelling", () => {
  const known = fact({ recordId: "r1" });
  expect(correlate([known], [shown()])).toMatchObject({
    confirmed: [{ fact: known }],
    missing: [],
  });
});

test("one payment taken for another: the same amount in another transaction or token is one of its own", () => {
  const known = fact({ recordId: "r1" });
  for (const other of [{ txid: "0xb" }, { crypto: "BTC" }, { amount: "1.51" }])
    expect(correlate([known], [shown(other)])).toMatchObject({ confirmed: [], missing: [other] });
});

test("the second of two equal internal transfers is not dropped", () => {
  const internal = { txid: "internal transfer" };
  const known = fact({ ...internal, recordId: "r1" });
  const found = correlate([known], [shown(internal), shown(internal)]);
  expect(found.confirmed).toHaveLength(1);
  expect(found.missing).toHaveLength(1);
});

test("a nameless fact gives way to the named one it was", () => {
  const nameless = fact({ confirmed: true });
  const named = fact({ recordId: "r1" });
  const found = correlate([nameless, named], [shown()]);
  expect(found.confirmed).toMatchObject([{ fact: named }]);
  expect(found.absorbed).toEqual([nameless]);
});

describe("shown twice: a payment announced before it had a transaction id", () => {
  const announced = () => fact({ txid: "", recordId: "r1" });

  test("is the confirmed trade of equal token and amount", () => {
    const known = announced();
    expect(correlate([known], [shown()])).toMatchObject({
      confirmed: [{ fact: known }],
      missing: [],
    });
  });

  test("also when the trade was booked from bill/info before the announcement arrived", () => {
    const [booked, known] = [fact({ confirmed: true }), announced()];
    const found = correlate([booked, known], [shown()]);
    expect(found).toMatchObject({ confirmed: [{ fact: known }], absorbed: [booked], missing: [] });
  });

  test("but not one of another amount, nor one that another notification speaks of", () => {
    expect(correlate([announced()], [shown({ amount: "2" })]).missing).toHaveLength(1);
    const other = fact({ recordId: "r2", confirmed: true });
    expect(correlate([other, announced()], [shown()])).toMatchObject({
      confirmed: [{ fact: other }],
      absorbed: [],
    });
  });

  test("nor when it has failed: the next payment of the same amount is one of its own", () => {
    const failed = fact({ txid: "", recordId: "r1", status: "failed" });
    expect(correlate([failed], [shown()])).toMatchObject({ confirmed: [], missing: [{}] });
  });
});

test("a lagging answer takes nothing back", () => {
  const both = [fact({ confirmed: true, recordId: "r1" }), fact({ confirmed: true })];
  const found = correlate(both, [shown()]);
  expect(found.absorbed).toEqual([]);
  expect(found.vanished).toHaveLength(1);
});

test("always: what counts after is at least what counted before, and at least what is shown", () => {
  const any = fc.record({
    txid: fc.constantFrom("0xa", "0xb", "internal transfer", ""),
    crypto: fc.constant("USDT"),
    amount: fc.constantFrom("1", "2"),
    status: fc.constantFrom("processing" as const, "success" as const),
  });
  const anyFact = fc.record({ recordId: fc.option(fc.uuid()), confirmed: fc.boolean(), of: any });
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 6 }),
      fc.array(any, { maxLength: 6 }),
      (known, seen) => {
        const facts = known.map(({ of, recordId, confirmed }) =>
          fact({ ...of, recordId, confirmed }),
        );
        const found = correlate(facts, seen);
        const newly = found.confirmed.filter((pair) => !pair.fact.confirmed).length;
        const before = facts.filter((one) => one.confirmed).length;
        const after = before + newly + found.missing.length - found.absorbed.length;
        expect(after).toBeGreaterThanOrEqual(Math.max(before, seen.length));
        expect(found.confirmed.length + found.missing.length).toBe(seen.length);
      },
    ),
    { numRuns: 5000 },
  );
});

test("an internal transfer has no transaction id, however that is written", () => {
  const known = fact({ txid: "" });
  expect(correlate([known], [shown({ txid: "Internal Transfer" })]).missing).toEqual([]);
  const booked = fact({ txid: "", confirmed: true });
  expect(correlate([booked], [shown({ txid: "Internal Transfer" })]).missing).toEqual([]);
});

test("of two payments announced without a transaction id, the first is the one shown", () => {
  const later = fact({ txid: "", recordId: "r2", seenAt: 9 });
  const earlier = fact({ txid: "", recordId: "r1", seenAt: 1 });
  expect(correlate([later, earlier], [shown()]).confirmed).toMatchObject([{ fact: earlier }]);
});

test("only an announced payment replaces one booked from the order info", () => {
  const booked = fact({ confirmed: true });
  const found = correlate([booked, fact({ txid: "" })], [shown()]);
  expect(found.confirmed).toMatchObject([{ fact: booked }]);
  expect(found.absorbed).toEqual([]);
});

test("always: which of several equal facts is meant doesn't depend on their order", () => {
  const ranked = [
    fact({ id: "e", recordId: "r1", confirmed: true, seenAt: 9 }),
    fact({ id: "d", recordId: "r2", seenAt: 3 }),
    fact({ id: "c", recordId: "r3", seenAt: 4 }),
    fact({ id: "b", confirmed: true, seenAt: 5 }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ranked, { minLength: 4 }), fc.nat(4), (listed, count) => {
      const { confirmed } = correlate(
        listed,
        Array.from({ length: count }, () => shown()),
      );
      expect(new Set(confirmed.map(({ fact }) => fact))).toEqual(new Set(ranked.slice(0, count)));
    }),
  );
});

/** Equal transfers of one token and amount, each with its outcome, as a gateway would go through them. */
const transfers = fc.array(
  fc.record({
    txid: fc.constantFrom("internal transfer", "internal transfer", "0xa"),
    outcome: fc.constantFrom("success" as const, "failed" as const),
  }),
  { minLength: 1, maxLength: 5 },
);
/** What happens: a transfer settles, its notification comes, or the order info is read, in any order of its entries. */
const happenings = fc.array(
  fc.record({
    kind: fc.constantFrom("settle", "notify", "read"),
    which: fc.nat(4),
    rank: fc.func(fc.nat()),
  }),
  { maxLength: 25 },
);

test("a failed transfer taken for an equal one that succeeded: however the news comes, each success counts once", () => {
  fc.assert(
    fc.property(transfers, happenings, (planned, steps) => {
      const there = planned.map(({ txid, outcome }, index) => ({
        recordId: `r${index}`,
        outcome,
        now: shown({ txid, status: "processing" }),
      }));
      const books = new Map<string, KnownFact>();
      const read = (rank: (index: number) => number) => {
        const listed = there.map(({ now }, index) => ({ now, place: rank(index) }));
        const seen = listed.sort((a, b) => a.place - b.place).map(({ now }) => ({ ...now }));
        const found = correlate([...books.values()], seen);
        for (const { id } of found.absorbed) books.delete(id);
        for (const { fact: known, shown: one } of found.confirmed)
          if (!known.confirmed || hasClimbed(known.status, one.status))
            books.set(known.id, { ...known, confirmed: true, status: one.status });
        for (const one of found.missing) {
          const booked = fact({ ...one, confirmed: true });
          books.set(booked.id, booked);
        }
      };
      const counted = () =>
        [...books.values()].filter(({ confirmed, status }) => confirmed && status === "success");
      const succeeded = () => there.filter(({ now }) => now.status === "success").length;
      for (const { kind, which, rank } of steps) {
        const one = there[which % there.length];
        if (!one) continue;
        if (kind === "settle") one.now.status = one.outcome;
        else if (kind === "read") read(rank);
        else {
          const known = [...books.values()].find(({ recordId }) => recordId === one.recordId);
          if (!known) {
            const announced = fact({ ...one.now, recordId: one.recordId });
            books.set(announced.id, announced);
          } else if (!known.confirmed && hasClimbed(known.status, one.now.status))
            books.set(known.id, { ...known, status: one.now.status });
        }
        expect(counted().length).toBeLessThanOrEqual(succeeded());
      }
      read(() => 0);
      expect(counted()).toHaveLength(succeeded());
    }),
    { numRuns: 3000 },
  );
});
