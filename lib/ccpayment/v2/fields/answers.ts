import * as z from "zod";
import { isPlausibleAmount, MAX_UNIX_SECONDS, MIN_UNIX_SECONDS } from "../../shared/bounds.ts";
import { isDecimal, normalize } from "../../shared/decimal.ts";

// Senders leave optional members out, send them empty, or as null: all three become absent.
const absent = z.union([z.literal(""), z.null()]).transform(() => undefined);

/** A decimal amount. CCPayment pads some with zeros: "1.000" is read as "1". Numbers are refused: they may be rounded. */
export const decimal = z
  .string()
  .refine(isDecimal, "must be a plain decimal string")
  .refine(isPlausibleAmount, "is too large")
  .transform(normalize);

export const optionalDecimal = z.union([absent, decimal]).optional();

/** A decimal for which an empty text means zero. */
export const balance = z
  .union([absent, decimal])
  .optional()
  .transform((value) => value ?? "0");

/** A whole number, as a number or as text. */
export const integer = z.union([
  z.int().min(0),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);

export const optionalInteger = z.union([absent, integer]).optional();

/** Unix seconds, as a number or as text. */
export const unixTime = integer
  .refine((value) => value <= MAX_UNIX_SECONDS, "must be in seconds")
  .refine((value) => value >= MIN_UNIX_SECONDS, "is not a time of a payment");

/** A time for which 0 means none. */
export const optionalUnixTime = z
  .union([absent, z.literal([0, "0"]).transform(() => undefined), unixTime])
  .optional();

/** An id: text, or a number small enough to be exact. */
export const id = z.union([z.string().min(1).max(128), z.int().min(0).transform(String)]);

/** A text that may be empty. */
export const text = z.string().max(2048);

export const optionalText = z.union([absent, text]).optional();

/** Absent means false. Anything but a boolean is refused, because a risk must not be read as none. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** A list that is null or absent when it is empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

/** One page of records. `nextId` is absent on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ records: listOf(item), nextId: optionalText });
}

export type Page<Item> = { records: Item[]; nextId?: string | undefined };
