import fc from "fast-check";
import { expect, test } from "vitest";
import { deliveryWindow, formatWindow } from "#lib/orders/shipping/delivery-window.ts";

const at = (date: string) => Date.parse(date);
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

test.each([
  // A Friday evening: Monday is the first working day.
  ["2026-11-20T22:00Z", [1, 3], "DE", "2026-11-23", "2026-11-25"],
  // 0 is the day itself, or the first working day after it.
  ["2026-11-21T12:00Z", [0, 1], "DE", "2026-11-23", "2026-11-23"],
  // In Israel the week has Friday and Saturday off.
  ["2026-11-19T12:00Z", [1, 1], "IL", "2026-11-22", "2026-11-22"],
  ["2026-11-19T12:00Z", [1, 1], "", "2026-11-20", "2026-11-20"],
] as const)("weekend counted: %s + %j to %s", (start, days, country, from, to) => {
  const window = deliveryWindow(at(start), [...days], country);
  expect([day(window.from), day(window.to)]).toEqual([from, to]);
});

test("a window never begins in the past or on a free day, nor ends before it begins", () => {
  const anyTime = fc.integer({ min: at("2020-01-01"), max: at("2040-01-01") });
  const anyDays = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): [number, number] => [a, a + b]);
  fc.assert(
    fc.property(anyTime, anyDays, (start, days) => {
      const { from, to } = deliveryWindow(start, days, "US");
      for (const ms of [from, to]) expect([1, 2, 3, 4, 5]).toContain(new Date(ms).getUTCDay());
      expect(to).toBeGreaterThanOrEqual(from);
      expect(from).toBeGreaterThan(start - 86_400_000);
    }),
  );
});

test("one day is named once", () => {
  const { from } = deliveryWindow(at("2026-11-23"), [1, 1], "US");
  expect(formatWindow({ from, to: from })).not.toContain("–");
});
