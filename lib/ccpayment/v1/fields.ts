import * as z from "zod";
import { isPlausibleAmount, MAX_UNIX_SECONDS, MIN_UNIX_SECONDS } from "../shared/bounds.ts";
import { isDecimal } from "../shared/decimal.ts";

/** A plain decimal string. Numbers are refused: they have been through floating point already. */
export const decimal = z
  .string()
  .refine(isDecimal, "must be a plain decimal string")
  .refine(isPlausibleAmount, "is too large");

/** A decimal that some senders leave out, send empty or send as null. */
export const optionalDecimal = z
  .union([decimal, z.literal("").transform(() => undefined), z.null().transform(() => undefined)])
  .optional();

/** An identifier: opaque, never a number (33 digits do not fit one). */
export const id = z.string().min(1).max(128);

/** A short text such as a chain, a contract or an address; may be empty. */
export const text = z.string().max(512);

/** A text that some senders leave out, send empty or send as null. */
export const optionalText = z
  .union([
    text.transform((value) => (value === "" ? undefined : value)),
    z.null().transform(() => undefined),
  ])
  .optional();

/** A duration in whole seconds. */
export const seconds = z.int().min(0).max(MAX_UNIX_SECONDS);

/** Unix seconds, which one page prints as a string. */
export const unixTime = z
  .union([
    seconds,
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number),
  ])
  .refine((value) => value >= MIN_UNIX_SECONDS, "is not a time of a payment");

/** A time that some senders leave out, or send as 0 or null. */
export const optionalUnixTime = z
  .union([z.literal([0, "0", "", null]).transform(() => undefined), unixTime])
  .optional();

/** A list that comes bare, as `{ list }`, or as null when it is empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  const unwrap = (value: unknown) =>
    typeof value === "object" && value !== null && "list" in value ? value.list : value;
  return z.preprocess((value) => unwrap(value) ?? [], z.array(item));
}
