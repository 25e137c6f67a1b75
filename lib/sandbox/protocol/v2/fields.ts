import * as z from "zod";

/** A request's members that were set: null, "" and the zero of optional numbers mean absent. */
export type RequestBody = Record<string, unknown>;

/** Members that are whole numbers, and may come as decimal strings. */
export const integerNames = [
  ...["coinId", "fiatId", "priceFiatId", "priceCoinId", "coinIdIn", "coinIdOut", "expiredAt"],
  ...["startAt", "endAt", "limit", "startTimestamp", "endTimestamp", "delaySeconds", "verbose"],
];

/** A whole number, or one written as a string. */
export const integer = z.union([
  z.int().min(0),
  z
    .string()
    .regex(/^\d{1,15}$/, "must be a whole number")
    .transform(Number),
]);

/** An id of the merchant's: order, withdrawal, batch or reference. */
export const merchantId = z.string().min(3).max(64);

/** An id of a merchant's user. */
export const userId = z
  .string()
  .min(5)
  .max(64)
  .refine((id) => !id.startsWith("sys"), "must not start with sys");

export const recordId = z.string().min(1).max(64);

export const webUrl = z.url({ protocol: /^https?$/ }).max(150);

/** A decimal above zero with at most 18 decimals. JSON numbers are refused, unless a setting coerces them. */
export const amount = z
  .string()
  .regex(/^(?=.*[1-9])(0|[1-9]\d{0,29})(\.\d{1,18})?$/, "must be a decimal string above 0");

export const chain = z.string().min(1).max(16);

/** Filters that every list of records takes. */
export const listFields = {
  coinId: integer.optional(),
  chain: chain.optional(),
  startAt: integer.optional(),
  endAt: integer.optional(),
  nextId: z.string().max(64).optional(),
  limit: integer.optional(),
};
