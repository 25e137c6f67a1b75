import { compare, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { formatDecimalPrice, isCurrency, parseDecimalPrice } from "#lib/money.ts";

/** A price as a whole number of minor units and as a decimal; `step` is one minor unit. */
export type Price = { minor: number; decimal: string; step: string };

/** A decimal price of the gateway's, or null when it is none in that currency. */
export function readPrice(text: string, currency: string): Price | null {
  const minor = isCurrency(currency) ? parseDecimalPrice(text, currency) : null;
  return minor === null ? null : toPrice(minor, currency);
}

export const toPrice = (minor: number, currency: string): Price => ({
  minor,
  decimal: formatDecimalPrice(minor, currency),
  step: formatDecimalPrice(1, currency),
});

/** Nobody pays ten thousand times a price: such a figure is an error, and sums of it would not be exact. */
const MAX_TIMES_PRICE = "10000";

/** Whether tokens due are worth the price at their rate, to a minor unit: an answer that says otherwise is not believed. */
export function isWorth(price: Price, orderAmount: string, tokenRate: string): boolean {
  const off = subtract(multiply(orderAmount, tokenRate), price.decimal).replace("-", "");
  return compare(orderAmount, "0") > 0 && compare(off, price.step) <= 0;
}

/** Whether an amount paid is imaginable beside the amount that was due. */
export const isPlausible = (paid: string, due: string) =>
  compare(paid, multiply(due, MAX_TIMES_PRICE)) <= 0;
