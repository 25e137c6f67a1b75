import { describe, expect, test } from "vitest";
import { type CartLine, emptyCart } from "#lib/cart/types.ts";
import { countries } from "#lib/checkout/countries.ts";
import { detailsSchema } from "#lib/checkout/details-schema.ts";
import { quoteOf, readQuote, writeQuote } from "#lib/checkout/quote.ts";
import { priceOfMethod, shippingMinor } from "#lib/checkout/shipping.ts";
import { totalsOf } from "#lib/checkout/totals.ts";

type Rate = Parameters<typeof priceOfMethod>[0]["rate"];

const good = {
  email: " ada@example.com ",
  name: "Ada  Lovelace",
  line1: "1 St",
  line2: "",
  city: "London",
  region: "",
  postcode: "SW1Y 4JH",
  country: "GB",
  note: "a\r\nb",
};

test("details are trimmed and normalised", () => {
  expect(detailsSchema.parse(good)).toMatchObject({
    email: "ada@example.com",
    name: "Ada Lovelace",
    note: "a\nb",
  });
});

test.each([
  ["email", "ada@"],
  ["email", ""],
  ["name", " "],
  ["name", "a\u0007b"],
  ["city", "x".repeat(81)],
  ["country", "XX"],
  ["postcode", "12345"],
  ["note", "x".repeat(501)],
])("a bad %s is refused at its own field: %j", (field, value) => {
  const issues = detailsSchema.safeParse({ ...good, [field]: value }).error?.issues;
  expect(issues?.map(({ path }) => path)).toEqual([[field]]);
});

describe("a shipping method's price", () => {
  const line = { unitMinor: 1000, weightGrams: 400, quantity: 2 };
  const priceOf = (rate: Rate, freeFromMinor?: number) =>
    priceOfMethod({ id: "m", name: "M", days: [1, 2], rate, freeFromMinor }, [line]);
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
  ])("%s", (_, price, expected) => {
    expect(price).toBe(expected);
  });
});

test("every country that the shop ships to has a name and a price, and an empty cart ships for nothing", () => {
  expect(countries.length).toBeGreaterThan(0);
  for (const { code, name } of countries) {
    expect(name).not.toBe(code);
    const price = shippingMinor([{ unitMinor: 1, weightGrams: 500, quantity: 1 }], code);
    expect(price).toBeGreaterThanOrEqual(0);
    expect(shippingMinor([], code)).toBe(0);
  }
});

test("a quote reads back as written, and nonsense is null", () => {
  expect(readQuote(writeQuote(31, 12_345))).toEqual({ revision: 31, totalMinor: 12_345 });
  for (const text of ["", "3", "a:b", "-1:5", "1:2:3", "1e9:1"]) expect(readQuote(text)).toBeNull();
});

test("quote and order disagree: both take their totals from one place, goods and shipping", () => {
  const lines = [
    { unitMinor: 700, quantity: 2 },
    { unitMinor: 50, quantity: 1 },
  ];
  const totals = totalsOf(lines, (all) => all.length * 100);
  expect(totals).toEqual({ subtotalMinor: 1450, shippingMinor: 200, totalMinor: 1650 });
  const line = { weightGrams: 500, quantity: 1, unitMinor: 700 } as CartLine;
  const quoted = quoteOf({ ...emptyCart, revision: 4, lines: [line] }, "DE");
  expect(quoted.totals.totalMinor).toBe(700 + shippingMinor([line], "DE"));
  expect(readQuote(quoted.quote)).toEqual({ revision: 4, totalMinor: quoted.totals.totalMinor });
});
