import { expect, test } from "vitest";
import { type CartLine, emptyCart } from "#lib/cart/types.ts";
import { countries } from "#lib/checkout/countries.ts";
import { detailsSchema } from "#lib/checkout/details-schema.ts";
import { quoteOf, readQuote, writeQuote } from "#lib/checkout/quote.ts";
import { shippingMinor } from "#lib/checkout/shipping.ts";
import { totalsOf } from "#lib/checkout/totals.ts";

const good = {
  ...{
    email: " ada@example.com ",
    name: "Ada  Lovelace",
    line1: "1 St",
    line2: "",
    city: "London",
  },
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

test("shipping follows zone and weight", () => {
  const line = { weightGrams: 1000, quantity: 1 };
  expect(shippingMinor([line], "DE")).toBe(1200);
  expect(shippingMinor([{ ...line, weightGrams: 1501 }], "DE")).toBe(1800);
  expect(shippingMinor([{ ...line, quantity: 2 }], "US")).toBe(3200);
  expect(shippingMinor([line], "nowhere")).toBe(shippingMinor([line], "JP"));
  expect(shippingMinor([], "DE")).toBe(0);
});

test("every country has a name and a price", () => {
  expect(countries.length).toBeGreaterThan(50);
  for (const { code, name } of countries) {
    expect(name).not.toBe(code);
    expect(shippingMinor([{ weightGrams: 500, quantity: 1 }], code)).toBeGreaterThan(0);
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
