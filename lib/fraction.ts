/** Exact fractions for money: token amounts have 18 decimals and prices are ratios of them. */
export type Fraction = { top: bigint; bottom: bigint };

export const zero: Fraction = { top: 0n, bottom: 1n };

const PLACES = 18;

/** A decimal string ("0.0123", at most 18 places, not negative) in units of 10^-18. Throws RangeError. */
export function parseUnits(decimal: string): bigint {
  const match = /^(\d{1,40})(?:\.(\d{1,18}))?$/.exec(decimal);
  if (!match) throw new RangeError(`not a decimal of at most ${PLACES} places: ${decimal}`);
  return BigInt(`${match[1]}${(match[2] ?? "").padEnd(PLACES, "0")}`);
}

/** The same number in one spelling: "1.50" and "01.5" are both "1.5". */
export function normalizeDecimal(decimal: string): string {
  return formatUnits(parseUnits(decimal));
}

/** A token amount in a sentence: "1.5 USDT"; "USDT" while the amount isn't known. */
export function amountText({ amount, crypto }: { amount: string; crypto: string }): string {
  const normal = normalizeDecimal(amount);
  return normal === "0" ? crypto : `${normal} ${crypto}`;
}

/** Units of 10^-18, not negative, as a decimal string without trailing zeros. */
export function formatUnits(amount: bigint): string {
  const digits = String(amount).padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/, "");
  return fraction ? `${digits.slice(0, -PLACES)}.${fraction}` : digits.slice(0, -PLACES);
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** Not below zero: a - b, or zero where b is more. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  const top = a.top * b.bottom - b.top * a.bottom;
  return top > 0n ? { top, bottom: a.bottom * b.bottom } : zero;
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

/** Negative, zero or positive as a is below, at or above a whole number. */
export function compareToWhole(a: Fraction, whole: number): bigint {
  return a.top - BigInt(whole) * a.bottom;
}

export function floor(a: Fraction): number {
  return Number(a.top / a.bottom);
}

export function ceil(a: Fraction): number {
  return Number((a.top + a.bottom - 1n) / a.bottom);
}

/** To the nearest whole number, halves up. */
export function round(a: Fraction): number {
  return Number((2n * a.top + a.bottom) / (2n * a.bottom));
}

/** A decimal of at most 18 places, rounded to `places` of them, halves up. */
export function roundDecimal(decimal: string, places: number): string {
  const step = 10n ** BigInt(PLACES - places);
  return formatUnits(((parseUnits(decimal) + step / 2n) / step) * step);
}

/** A decimal cut off after `places` (at most 18), in one spelling; what is no such decimal stays as it is. */
export function roundDownDecimal(decimal: string, places: number): string {
  if (!isExact(decimal)) return decimal;
  const step = 10n ** BigInt(PLACES - places);
  return formatUnits((parseUnits(decimal) / step) * step);
}

/** True when a string is a decimal that can be counted exactly. */
export function isExact(decimal: string): boolean {
  return /^\d{1,40}(?:\.\d{1,18})?$/.test(decimal);
}
