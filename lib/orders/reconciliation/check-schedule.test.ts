import fc from "fast-check";
import { expect, test } from "vitest";
import { nextCheckAfter } from "#lib/orders/reconciliation/check-schedule.ts";

const HOUR = 3_600_000;
const attempt = { createdAt: 0, expiresAt: HOUR, status: "open" as const };

test("asks soon at first, slower with age, and right after the end", () => {
  expect(nextCheckAfter(attempt, null, 0)).toBe(15_000);
  expect(nextCheckAfter(attempt, null, HOUR / 2)).toBe(HOUR / 2 + HOUR / 8);
  expect(nextCheckAfter(attempt, null, HOUR - 5000)).toBe(HOUR + 1000);
});

test("what was announced is asked about within seconds", () => {
  expect(nextCheckAfter(attempt, 100_000, 101_000)).toBe(106_000);
});

test("a closed attempt is watched for late money for eight days, then no more", () => {
  const closed = { ...attempt, status: "closed" as const };
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
