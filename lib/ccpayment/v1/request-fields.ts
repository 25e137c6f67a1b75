import * as z from "zod";
import { compare, isDecimal } from "../shared/decimal.ts";

/** The merchant's order id. v1 documents no limits; these are v2's, and safe in both. */
export const merchantOrderId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{3,64}$/, "must be 3 to 64 letters, digits, _ or -");

const isPositive = (amount: string) => isDecimal(amount) && compare(amount, "0") > 0;

/** An amount of tokens. */
export const amount = z.string().refine(isPositive, "must be a plain decimal string above 0");

/** A price in fiat money. */
export const price = amount.refine(
  (value) => /^\d{1,15}(?:\.\d{1,2})?$/.test(value),
  "must have at most 2 decimals",
);

/** An absolute http(s) URL. */
export const webUrl = z
  .string()
  .max(2048)
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    "must be an absolute http(s) URL",
  );

/** How long an order may be paid, in seconds: at most 10 days; 0 or nothing means CCPayment's default of 24 hours. */
export const orderValidPeriod = z.int().min(0).max(864_000);

/** Free text. */
export const freeText = z.string().max(512);

/** The same members under the names the wire has: merchantOrderId → merchant_order_id. */
export function toWire(input: object): object {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

/** For calls that take nothing: an empty object is what is sent and signed. */
export const nothing = z.void().transform(() => ({}));
