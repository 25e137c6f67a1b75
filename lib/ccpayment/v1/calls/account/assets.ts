import * as z from "zod";
import { decimal, id, listOf, optionalDecimal, optionalText, text } from "../../fields.ts";
import { toWire } from "../../request-fields.ts";

const asset = z
  .object({
    // Older pages and two SDKs say token_id.
    coin_id: id.optional(),
    token_id: id.optional(),
    crypto: text,
    name: text,
    value: decimal,
    price: optionalDecimal,
    logo: optionalText,
  })
  .refine((data) => data.coin_id ?? data.token_id, "coin_id is required")
  .transform((data) => ({
    coinId: data.coin_id ?? data.token_id ?? "",
    crypto: data.crypto,
    name: data.name,
    /** The balance, in coins. */
    value: data.value,
    /** USD. */
    price: data.price,
    logo: data.logo,
  }));

export const assets = {
  path: "/assets",
  request: z
    .strictObject({ coinId: id.optional() })
    .or(z.void())
    .transform((input) => toWire(input ?? {})),
  answer: listOf(asset),
};
