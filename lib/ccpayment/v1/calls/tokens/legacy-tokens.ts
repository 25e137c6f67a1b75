import * as z from "zod";
import { id, listOf, optionalDecimal, optionalText, text } from "../../fields.ts";
import { nothing, toWire } from "../../request-fields.ts";
import { token } from "./token.ts";

const supported = z
  .object({
    token_id: id,
    crypto: text,
    name: text,
    logo: optionalText,
    min: optionalDecimal,
    price: optionalDecimal,
  })
  .transform((data) => ({
    tokenId: data.token_id,
    crypto: data.crypto,
    name: data.name,
    logo: data.logo,
    min: data.min,
    /** USD. */
    price: data.price,
  }));

/** Superseded by `/coin/all`. */
export const supportTokens = {
  path: "/support/token",
  request: nothing,
  answer: listOf(supported),
};

/** Superseded by `/coin/all`. */
export const tokenChains = {
  path: "/token/chain",
  request: z.strictObject({ tokenId: id }).transform(toWire),
  answer: listOf(token),
};
