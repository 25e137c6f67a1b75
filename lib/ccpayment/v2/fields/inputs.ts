import * as z from "zod";
import { compare, isDecimal } from "../../shared/decimal.ts";

// Limits: docs/protocol/v2.md §1.4 and the section of each call.

/** Your own id of an order, withdrawal, batch or reference: 3 to 64 visible ASCII characters, new for each. */
export const merchantId = z
  .string()
  .regex(/^[\x21-\x7e]{3,64}$/, "must be 3 to 64 visible ASCII characters");

/** Your own id of a user: 5 to 64 visible ASCII characters, not starting with "sys". */
export const userId = z
  .string()
  .regex(
    /^(?!sys)[\x21-\x7e]{5,64}$/,
    'must be 5 to 64 visible ASCII characters and not start with "sys"',
  );

/** An id made by CCPayment. */
export const recordId = z.string().min(1).max(128);

/** A number CCPayment gives to a coin or a fiat currency; decimal text is taken too and sent as a number. */
export const numericId = z.union([
  z.int().min(1),
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "must be a whole number above 0")
    .transform(Number),
]);

/** A chain's symbol such as TRX or ETH; TRC20 and ERC20 are not chains. */
export const chain = z
  .string()
  .regex(/^[A-Za-z0-9_ ]{1,32}$/, 'must be a chain symbol such as "TRX"');

/** An amount of coins or money above 0: a plain decimal string with at most 18 decimals. */
export const amount = z
  .string()
  .refine(
    (text) => isDecimal(text) && compare(text, "0") > 0,
    "must be a plain decimal string above 0",
  )
  .refine((text) => !/\.\d{19}/.test(text), "must have at most 18 decimals");

/** A share such as "0.01" for 1 %: a plain decimal string of at most 1. */
export const share = z
  .string()
  .refine(
    (text) => isDecimal(text) && compare(text, "1") <= 0,
    "must be a plain decimal string up to 1",
  );

/** An absolute http(s) URL; calls limit it to 150 characters unless they say otherwise. */
export const webUrl = (maxLength = 150) =>
  z
    .string()
    .max(maxLength)
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      "must be an absolute http(s) URL",
    );

/** An address on a chain. */
export const address = z.string().min(1).max(256);

/** The memo some chains need beside an address. */
export const memo = z.string().max(128);

/** Unix seconds. */
export const unixSeconds = z.int().min(1).max(9_999_999_999);

export const buyerEmail = z.email().max(120);

/** What is bought, at most 120 characters. */
export const product = z.string().min(1).max(120);

/** Ids to select records by. */
export const ids = (max: number) => z.array(recordId).min(1).max(max);

/** The members by which a list is limited in time and continued. */
export const page = {
  /** Unix seconds; the last 90 days without it. */
  startAt: unixSeconds.optional(),
  /** Unix seconds. */
  endAt: unixSeconds.optional(),
  /** From the page before. */
  nextId: z.string().max(256).optional(),
};

/** How many records a page may hold, where a call lets you choose. */
export const limit = z.int().min(1).max(100);

/** For calls that take nothing: an empty object is sent and signed. */
export const nothing = z.void().transform(() => ({}));

/** Requires exactly one of two members. */
export const exactlyOne =
  <A extends string, B extends string>(a: A, b: B) =>
  (input: { [name in A | B]?: unknown }) =>
    (input[a] === undefined) !== (input[b] === undefined);

/** Selects one record by CCPayment's id or by yours. */
export const recordOrOrder = z
  .strictObject({ recordId: recordId.optional(), orderId: merchantId.optional() })
  .refine(exactlyOne("recordId", "orderId"), "give either recordId or orderId");
