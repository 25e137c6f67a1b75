import fc from "fast-check";
import { expect, test } from "vitest";
import {
  amountText,
  formatUnits,
  isExact,
  normalizeDecimal,
  parseUnits,
  roundDecimal,
} from "#lib/fraction.ts";
import {
  currencyDigits,
  formatDecimalPrice,
  formatMoney,
  formatToken,
  isCurrency,
  parseDecimalPrice,
} from "#lib/money.ts";
import shop from "#shop/shop.ts";

test("always: cents read back as they were written", () => {
  fc.assert(
    fc.property(fc.nat(), (cents) => parseDecimalPrice(formatDecimalPrice(cents)) === cents),
  );
});

test("prices finer than a cent, negative or not numbers are none", () => {
  for (const price of ["1.001", "-1", "1e3", "", "1,00", "0x1"])
    expect(parseDecimalPrice(price, "USD")).toBeNull();
  expect(parseDecimalPrice("25.500", "USD")).toBe(2550);
  expect(parseDecimalPrice("25.00000", "USD")).toBe(2500);
});

const isAmerican = shop.locale === "en-US" && shop.currency === "USD";

test.runIf(isAmerican)("words for people", () => {
  expect(formatMoney(123_456)).toBe("$1,234.56");
  expect(formatToken("1234.500", "USDT")).toBe("1,234.5 USDT");
  expect(formatToken("1234567", "SATS")).toBe("1,234,567 SATS");
  expect(formatToken("12", "USDT")).toBe("12 USDT");
  expect(formatToken("0.000816319866776598", "BTC")).toBe("0.000816319866776598 BTC");
});

test("always: exact units read back, in one spelling", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (amount) => {
      expect(parseUnits(formatUnits(amount))).toBe(amount);
      expect(normalizeDecimal(formatUnits(amount))).toBe(formatUnits(amount));
    }),
  );
});

test.each(["", "1.", "-1", "1e3", "x1", "1x", "1,5", "9".repeat(41), `0.${"1".repeat(19)}`])(
  "%j is no exact decimal",
  (text) => {
    expect(isExact(text)).toBe(false);
    expect(() => parseUnits(text)).toThrow(RangeError);
  },
);

test.each(["0", "12.5", "9".repeat(40), `0.${"1".repeat(18)}`])("%j is exact", (text) => {
  expect(isExact(text)).toBe(true);
});

test("one spelling: no trailing zeros, no point without decimals", () => {
  expect(normalizeDecimal("1.500")).toBe("1.5");
  expect(normalizeDecimal("2.00")).toBe("2");
});

test("amounts follow their currency's digits", () => {
  expect([currencyDigits("JPY"), currencyDigits("USD"), currencyDigits("KWD")]).toEqual([0, 2, 3]);
  expect([formatDecimalPrice(5, "JPY"), formatDecimalPrice(5, "KWD")]).toEqual(["5", "0.005"]);
  expect([parseDecimalPrice("5", "JPY"), parseDecimalPrice("5", "KWD")]).toEqual([5, 5000]);
  expect(parseDecimalPrice("5.5", "JPY")).toBeNull();
  expect(formatMoney(5000, "JPY")).toMatch(/5\D?000/);
});

test.each([-1, 1.5, Number.NaN, 2 ** 53])("%d is no amount in minor units", (minor) => {
  expect(() => formatDecimalPrice(minor)).toThrow(RangeError);
});

test("a currency code is three capitals", () => {
  expect(["USD", "usd", "USDT", "US", " USD"].map(isCurrency)).toEqual([
    true,
    ...Array(4).fill(false),
  ]);
});

test("rounding to places, halves up", () => {
  expect(["1.2344", "1.2345", "1.99996"].map((it) => roundDecimal(it, 3))).toEqual([
    "1.234",
    "1.235",
    "2",
  ]);
});

test("a token amount in a sentence leaves out what isn't known", () => {
  expect(amountText({ amount: "1.50", crypto: "USDT" })).toBe("1.5 USDT");
  expect(amountText({ amount: "0", crypto: "USDT" })).toBe("USDT");
});
