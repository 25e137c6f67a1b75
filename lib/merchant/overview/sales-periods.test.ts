import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayOf,
  groupings,
  periodsUntil,
  sumByPeriod,
} from "#lib/merchant/overview/sales-periods.ts";

const iso = (ms: number | undefined) => new Date(ms ?? Number.NaN).toISOString().slice(0, 10);

test("periods end with the one of today, and begin on days, Mondays and firsts", () => {
  const now = Date.UTC(2026, 2, 1, 13);
  expect(iso(periodsUntil(now, "day").starts.at(-1))).toBe("2026-03-01");
  expect(iso(periodsUntil(now, "day").starts[0])).toBe("2026-01-31");
  expect(iso(periodsUntil(now, "week").starts.at(-1))).toBe("2026-02-23");
  expect(iso(periodsUntil(now, "month").starts[0])).toBe("2025-04-01");
  expect(iso(periodsUntil(now, "month").previousStarts[0])).toBe("2024-04-01");
  expect(iso(periodsUntil(now, "month").end)).toBe("2026-04-01");
});

test("every day of the two spans counts in exactly one period, and no other day counts", () => {
  const moments = fc.integer({ min: 0, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(moments, fc.constantFrom(...groupings), (now, grouping) => {
      const { starts, previousStarts, end } = periodsUntil(now, grouping);
      const all = [...previousStarts, ...starts];
      const first = dayOf(all[0] ?? 0);
      const days = Array.from({ length: dayOf(end) - first + 1 }, (_, index) => ({
        day: first - 1 + index,
        orders: 1,
        totalMinor: 2,
      }));
      const sums = sumByPeriod(days, all);
      expect(sums.reduce((sum, { orders }) => sum + orders, 0)).toBe(days.length - 1);
      expect(sums.every(({ orders, totalMinor }) => orders > 0 && totalMinor === 2 * orders)).toBe(
        true,
      );
      expect(previousStarts).toHaveLength(starts.length);
    }),
  );
});
