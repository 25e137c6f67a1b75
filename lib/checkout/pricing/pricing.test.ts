import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countries } from "#lib/address/countries.ts";
import { discountLines } from "#lib/checkout/pricing/discount-lines.ts";
import { type AppliedDiscount, priceLines, totalsOf } from "#lib/checkout/pricing/price-lines.ts";
import { readQuote, writeQuote } from "#lib/checkout/pricing/quote.ts";
import { priceOfMethod } from "#lib/checkout/pricing/shipping.ts";
import { splitMinor } from "#lib/checkout/pricing/split-minor.ts";
import { taxBasisPoints, taxesIn } from "#lib/checkout/pricing/tax.ts";
import type { ShopConfig } from "#lib/config/shop-config.ts";

type Rate = Parameters<typeof priceOfMethod>[0]["rate"];

const line = {
  unitMinor: 1000,
  quantity: 2,
  weightGrams: 400,
  requiresShipping: true,
  collections: ["tea"],
};
const undiscounted = { ...line, discountMinor: 0 };

describe("a shipping method's price", () => {
  const priceOf = (rate: Rate, freeFromMinor?: number, discountMinor = 0) =>
    priceOfMethod({ id: "m", name: "M", days: [1, 2], rate, freeFromMinor }, [
      { ...line, discountMinor },
    ]);
  const byWeight = (upToGrams: number): Rate => ({
    by: "weight",
    steps: [
      { upToGrams: 100, priceMinor: 300 },
      { upToGrams, priceMinor: 500 },
    ],
    perKgBeyondMinor: 70,
  });

  test.each<[string, number, number]>([
    ["flat", priceOf({ by: "flat", priceMinor: 450 }), 450],
    ["by weight, on a step", priceOf(byWeight(800)), 500],
    ["by weight, a started kilogram beyond the last", priceOf(byWeight(799)), 570],
    [
      "by subtotal, beyond the steps",
      priceOf({ by: "subtotal", steps: [{ upToMinor: 1999, priceMinor: 9 }], beyondMinor: 5 }),
      5,
    ],
    ["free from a subtotal on", priceOf({ by: "flat", priceMinor: 450 }, 2000), 0],
    ["not free just below it", priceOf({ by: "flat", priceMinor: 450 }, 2001), 450],
    [
      "not free once a discount takes it below",
      priceOf({ by: "flat", priceMinor: 450 }, 2000, 1),
      450,
    ],
  ])("%s", (_, price, expected) => {
    expect(price).toBe(expected);
  });
});

test("every country that the shop ships to has a name and methods, and nothing ships for nothing", () => {
  expect(countries.length).toBeGreaterThan(0);
  for (const { code, name } of countries) {
    expect(name).not.toBe(code);
    const choices = { country: code, shipping: "", discount: null };
    const priced = priceLines([line], choices);
    expect(priced.shipping).toBe(priced.shippingOptions[0]);
    const last = priced.shippingOptions.at(-1);
    expect(priceLines([line], { ...choices, shipping: last?.id ?? "" }).shipping).toEqual(last);
    const digital = priceLines([{ ...line, requiresShipping: false }], choices);
    expect(digital).toMatchObject({ shippingOptions: [], shipping: null });
    expect(digital.totals.shippingMinor).toBe(0);
  }
});

test("a quote reads back as written, and nonsense is null", () => {
  for (const country of ["GB", ""]) {
    const quote = { revision: 31, totalMinor: 12_345, country, shipping: country && "express" };
    expect(readQuote(writeQuote(quote))).toEqual(quote);
  }
  for (const text of ["", "3", "a:b", "-1:5:GB:", "1:2:3:4", "1e9:1:GB:a", "1:2:gb:a"])
    expect(readQuote(text)).toBeNull();
});

test("splitting loses nothing, keeps proportions to one unit and gives nothing to what weighs nothing", () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.array(amounts, { minLength: 1 }), (amount, weights) => {
      const parts = splitMinor(amount, weights);
      const whole = weights.reduce((a, b) => a + b, 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
      if (whole === 0) return;
      for (const [at, weight] of weights.entries()) {
        expect(Math.abs((parts[at] ?? 0) - (amount * weight) / whole)).toBeLessThan(1.001);
        if (weight === 0) expect(parts[at]).toBe(0);
      }
    }),
  );
});

const tax: ShopConfig["tax"] = {
  display: "included",
  rates: { default: 19, AT: 20, CH: 0 },
  special: [{ collection: "tea", rates: { default: 7, AT: 10, CH: 0 } }],
};

test.each([
  [["tea"], "DE", 700],
  [["pots"], "DE", 1900],
  [["pots", "tea"], "AT", 1000],
  [["tea"], "CH", 0],
] as const)("the tax on %j to %s is %i basis points", (collections, country, expected) => {
  expect(taxBasisPoints([...collections], country, tax)).toBe(expected);
});

test("included tax is rounded half up, and a rate of zero is not shown", () => {
  const partsOf = (grossMinor: number, basisPoints: number) =>
    taxesIn([{ grossMinor, basisPoints }], 0, tax).map(({ taxMinor }) => taxMinor);
  expect(partsOf(10_700, 700)).toEqual([700]);
  expect(partsOf(4900, 700)).toEqual([321]);
  // 3 × 20 % ÷ 120 % is exactly half a unit.
  expect(partsOf(3, 2000)).toEqual([1]);
  expect(partsOf(2, 2000)).toEqual([0]);
  expect(partsOf(10_000, 0)).toEqual([]);
});

const lines = fc.array(
  fc.record({
    unitMinor: fc.integer({ min: 1, max: 10_000_000 }),
    quantity: fc.integer({ min: 1, max: 1000 }),
    collections: fc.subarray(["tea", "pots"]),
    basisPoints: fc.constantFrom(550, 700, 1900, 2000),
  }),
  { minLength: 1, maxLength: 8 },
);

const anyDiscount: fc.Arbitrary<AppliedDiscount> = fc.record({
  id: fc.constant("d"),
  code: fc.constant("D"),
  kind: fc.constantFrom("percentage", "amount"),
  value: fc.integer({ min: 1, max: 9999 }),
  collections: fc.subarray(["tea", "pots"]),
});

test("the parts equal the whole: lines, discount, shipping, net and tax", () => {
  fc.assert(
    fc.property(lines, anyDiscount, fc.nat(100_000), (goods, discount, shippingMinor) => {
      const discounts = discountLines(goods, discount);
      const priced = goods.map((one, at) => ({
        ...one,
        discountMinor: discounts[at] ?? 0,
        taxBasisPoints: one.basisPoints,
      }));
      for (const { unitMinor, quantity, discountMinor } of priced) {
        expect(discountMinor).toBeGreaterThanOrEqual(0);
        expect(discountMinor).toBeLessThanOrEqual(unitMinor * quantity);
      }
      const totals = totalsOf(priced, shippingMinor);
      const { subtotalMinor, discountMinor, totalMinor } = totals;
      expect(totalMinor).toBe(subtotalMinor - discountMinor + shippingMinor);
      const taxed = priced.map((one) => ({
        grossMinor: one.unitMinor * one.quantity - one.discountMinor,
        basisPoints: one.basisPoints,
      }));
      const parts = taxesIn(taxed, shippingMinor, tax);
      expect(parts.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(totalMinor);
      for (const { grossMinor, taxMinor, basisPoints } of parts) {
        const net = grossMinor - taxMinor;
        expect(Math.abs((net * basisPoints) / 10_000 - taxMinor)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("a discount takes off what it says, of the goods it covers, and never everything by percentage", () => {
  const off = (more: Partial<AppliedDiscount>) =>
    discountLines([line, { ...line, collections: ["pots"] }], {
      id: "d",
      code: "D",
      kind: "percentage",
      value: 1000,
      collections: [],
      ...more,
    });
  expect(off({})).toEqual([200, 200]);
  expect(off({ collections: ["pots"] })).toEqual([0, 200]);
  expect(off({ kind: "amount", value: 501 })).toEqual([251, 250]);
  expect(off({ kind: "amount", value: 9999, collections: ["tea"] })).toEqual([2000, 0]);
  expect(discountLines([undiscounted], null)).toEqual([0]);
});
