import { expect, test } from "vitest";
import { correlatePayments } from "#lib/orders/ledger/correlate-payments.ts";
import { hasClimbed } from "#lib/orders/ledger/status-rank.ts";

const moved = { txid: "0xa", crypto: "USDT", amount: "5" };
const fact = (recordId: string | null, confirmed = false) => ({
  ...moved,
  id: `${recordId}`,
  recordId,
  confirmed,
  status: "success" as const,
  seenAt: 0,
});
const shown = (recordId: string | null) => ({ ...moved, status: "success" as const, recordId });

test("record ids pair payments that look the same in all else", () => {
  const [first, second, gone] = [fact("r1"), fact("r2", true), fact("r3", true)];
  const awaited = fact("r4");
  const [one, other] = [shown("r2"), shown("r9")];
  expect(correlatePayments([first, second, gone, awaited], [one, other])).toEqual({
    confirmed: [{ fact: second, shown: one }],
    missing: [other],
    absorbed: [],
    vanished: [gone],
  });
});

test("without record ids, payments are paired by what moved", () => {
  const named = fact("r1");
  const nameless = shown(null);
  expect(correlatePayments([named], [nameless]).confirmed).toEqual([
    { fact: named, shown: nameless },
  ]);
  // One record id is enough to pair all by them.
  expect(correlatePayments([named], [nameless, shown("r2")]).confirmed).toEqual([]);
});

test("a status rises and never falls; money credited after all outranks a failure", () => {
  const order = ["pending", "processing", "failed", "success"] as const;
  for (const [i, from] of order.entries())
    for (const [j, to] of order.entries()) expect(hasClimbed(from, to)).toBe(j > i);
});
