import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt, Payment } from "#lib/orders/ledger/facts.ts";
import { incomingSince, nextCheckAfter } from "#lib/orders/reconciliation/check-schedule.ts";

const HOUR = 3_600_000;
const attempt = { createdAt: 0, expiresAt: HOUR, status: "open" as const };
const closed = { ...attempt, status: "closed" as const };

test("asks soon at first, slower with age, and right after the end", () => {
  const next = (now: number) => nextCheckAfter(attempt, null, now, 0);
  expect(next(0)).toBe(15_000);
  expect(next(HOUR / 2)).toBe(HOUR / 2 + HOUR / 8);
  expect(next(HOUR - 5000)).toBe(HOUR + 1000);
});

test("together in every batch: attempts planned at one moment spread, never to before the end", () => {
  for (const now of [0, HOUR / 2, HOUR - 5000]) {
    const [early = 0, late = 0] = [0.9, 0.1]
      .map((random) => nextCheckAfter(attempt, null, now, random) ?? 0)
      .sort((a, b) => a - b);
    expect(late - early).toBeGreaterThan(1000);
    if (now > HOUR / 2) expect(early).toBeGreaterThan(HOUR);
  }
});

test("chance shortens a pause by a fifth at most", () => {
  expect(nextCheckAfter(attempt, null, 0, 0.5)).toBe(13_500);
  expect(nextCheckAfter(attempt, null, 0, 1)).toBe(12_000);
});

test("a closed attempt is watched for late money for eight days, then no more", () => {
  expect(nextCheckAfter(closed, null, 2 * HOUR)).not.toBeNull();
  expect(nextCheckAfter(closed, null, HOUR + 9 * 24 * HOUR)).toBeNull();
});

test("always in the future, and never null while an attempt is open", () => {
  fc.assert(
    fc.property(fc.nat(30 * 24 * HOUR), fc.option(fc.nat(HOUR)), (now, incoming) => {
      expect(
        nextCheckAfter(attempt, incoming === null ? null : Math.min(incoming, now), now),
      ).toBeGreaterThan(now);
    }),
  );
});

const DAY = 24 * HOUR;

test.each([
  ["a moment after it was announced", attempt, 100_000, 101_000, 5000],
  ["a while after it was announced", attempt, 0, 100_000, 25_000],
  ["a day after it was announced", attempt, 0, DAY, 600_000],
  ["made later", { ...attempt, createdAt: 100_000 }, null, 200_000, 25_000],
  ["made now", attempt, null, 0, 15_000],
  ["at the end", attempt, null, HOUR, 5000],
  ["after the end, not yet closed", attempt, null, HOUR + 40_000, 10_000],
  ["closed just now", closed, null, HOUR, 600_000],
  ["closed an hour ago", closed, null, 2 * HOUR, HOUR / 4],
  ["closed eight days ago", closed, null, HOUR + 8 * DAY, 12 * HOUR],
])("%s: the next check", (_, of, incoming, now, pause) => {
  expect((nextCheckAfter(of, incoming, now, 0) ?? 0) - now).toBe(pause);
});

test("the oldest payment awaited for this attempt sets the pace", () => {
  const payment = (change: Partial<Payment>) =>
    ({ attemptId: "a", status: "pending", confirmed: false, ...change }) as Payment;
  const payments = [
    payment({ seenAt: 30 }),
    payment({ seenAt: 20 }),
    payment({ seenAt: 10, attemptId: "b" }),
    payment({ seenAt: 5, status: "failed" }),
  ];
  const of = { id: "a" } as Attempt;
  expect(incomingSince(payments, of, 100)).toBe(20);
  expect(incomingSince([], of, 100)).toBeNull();
});
