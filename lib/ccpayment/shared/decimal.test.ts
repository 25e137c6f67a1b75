import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divideToPrecision,
  divideUp,
  isDecimal,
  multiply,
  round,
  roundUp,
  subtract,
} from "./decimal.ts";

// A decimal and its value as a count of 10^-18 units, so that BigInt can be the judge.
const scale = 10n ** 18n;
const units = fc.bigInt({ min: 0n, max: 10n ** 36n });
const write = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(19, "0");
  const fraction = digits.slice(-18).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -18)}${fraction && `.${fraction}`}`;
};

describe("isDecimal", () => {
  it.each(["0", "25", "25.00", "0.0000", "0.279173646007816863", "9".repeat(40)])("%s", (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  it.each([
    "",
    " 1",
    "1 ",
    "1\n",
    "+1",
    "--1",
    ".5",
    "5.",
    "01",
    "1e3",
    "1,000",
    "0x1",
    "NaN",
    "Infinity",
    "١",
    "9".repeat(201),
    `0.${"1".repeat(201)}`,
  ])("not %j, not even to calculate with", (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => add("1", text)).toThrow(RangeError);
  });

  it.each(["-1", "9".repeat(41), `0.${"1".repeat(41)}`])("not %j on the wire", (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(subtract(text, text)).toBe("0");
  });
});

describe("arithmetic", () => {
  it("agrees with integers, always", () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(add(write(a), write(b))).toBe(write(a + b));
        expect(subtract(write(a), write(b))).toBe(write(a - b));
        expect(compare(write(a), write(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it("multiplies exactly, and rounds up at 18 decimals on demand", () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const exact = a * b;
        const up = (exact + scale - 1n) / scale;
        expect(roundUp(multiply(write(a), write(b)))).toBe(write(up));
      }),
    );
  });

  it("divides, rounding up at 18 decimals, always", () => {
    fc.assert(
      fc.property(units, fc.bigInt({ min: 1n, max: 10n ** 36n }), (a, b) => {
        expect(divideUp(write(a), write(b))).toBe(write((a * scale + b - 1n) / b));
      }),
    );
  });

  it("never uses an exponent, nor a negative zero", () => {
    expect(multiply("0.000000000000000001", "0.000000000000000001")).toBe(`0.${"0".repeat(35)}1`);
    expect(multiply("9".repeat(40), "10")).toBe(`${"9".repeat(40)}0`);
    expect(subtract("1", "1.0")).toBe("0");
    expect(multiply("-1", "0")).toBe("0");
    expect(add()).toBe("0");
  });

  it("rounds half away from zero", () => {
    expect(["1.004", "1.005", "1.0149"].map((value) => round(value, 2))).toEqual([
      "1",
      "1.01",
      "1.01",
    ]);
  });

  it("refuses to divide by zero", () => {
    expect(() => divideUp("1", "0.0")).toThrow(RangeError);
    expect(() => divideToPrecision("1", "0")).toThrow(RangeError);
  });
});

describe("published samples", () => {
  it("token amounts are rounded up at 18 decimals", () => {
    expect(divideUp("18", "1867.69")).toBe("0.009637573687282151");
    expect(divideUp("0.1", "0.3582")).toBe("0.279173646007816863");
  });

  it("so is the service fee", () => {
    expect(roundUp(multiply("0.279173646007816863", "0.0003"))).toBe("0.000083752093802346");
    expect(subtract("666", roundUp(multiply("666", "0.0003")))).toBe("665.8002");
  });

  it("rates carry 15 significant digits", () => {
    expect(divideToPrecision("1000", "16944.3")).toBe("0.0590168965374787");
    expect(divideToPrecision("1000", "23980.08")).toBe("0.0417012787280109");
    expect(divideToPrecision("1000", "1")).toBe("1000");
    expect(divideToPrecision("0", "3")).toBe("0");
  });

  it("rates are the double quotient but for a tie in the last digit, always", () => {
    const cents = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const rate = Number(divideToPrecision(String(a), String(b)));
        const double = Number((a / b).toPrecision(15));
        // One step of the fifteenth digit is at most 1e-14 of the value.
        expect(Math.abs(rate - double) / double).toBeLessThan(1.1e-14);
      }),
    );
  });
});
