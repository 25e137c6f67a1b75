import fc from "fast-check";
import { expect, test } from "vitest";
import { formatUnits, normalizeDecimal, parseUnits } from "#lib/fraction.ts";
import { formatDecimalPrice, formatMoney, formatToken, parseDecimalPrice } from "#lib/money.ts";

test("always: cents read back as they were written", () => {
  fc.assert(
    fc.property(fc.nat(), (cents) => parseDecimalPrice(formatDecimalPrice(cents)) === cents),
  );
});

test("prices finer than a cent, negative or not numbers are none", () => {
  for (const price of ["1.001", "-1", "1e3", "", "1,00", "0x1"])
    expect(parseDecimalPrice(price)).toBeNull();
  expect(parseDecimalPrice("25.500")).toBe(2550);
});

test("words for people", () => {
  expect(formatMoney(123_456)).toBe("$1,234.56");
  expect(formatToken("1234.500", "USDT")).toBe("1,234.5 USDT");
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
