import { expect, test } from "vitest";
import { formatUnitPrice } from "#lib/catalog/unit-price.ts";
import { formatMoney } from "#lib/money.ts";

const options = (value: string) => [
  { name: "Color", value: "100 g" },
  { name: "Size", value },
];

test.each([
  ["50 g", 650, 13_000, "kg"],
  ["80g", 5990, 74_875, "kg"],
  ["1,5 KG", 1000, 667, "kg"],
  ["0.125 kg", 300, 2400, "kg"],
  ["75 cl", 900, 1200, "l"],
  ["0,5 l", 900, 1800, "l"],
])("%s for %i is %i a base unit", (value, priceMinor, perBase, base) => {
  const shown = formatUnitPrice(priceMinor, options(value), "Size");
  expect(shown).toBe(`${formatMoney(perBase)}/${base}`);
});

test.each(["", "large", "1.000 g", "0 g", "5 × 25 g", "-5 g"])(
  "a wrong unit price: none for %j",
  (value) => expect(formatUnitPrice(100, options(value), "Size")).toBeNull(),
);

test("shops that name no option show none", () => {
  expect(formatUnitPrice(100, options("50 g"), "")).toBeNull();
});
