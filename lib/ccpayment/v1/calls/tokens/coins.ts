import * as z from "zod";
import { id, listOf, optionalDecimal, optionalText, text } from "../../fields.ts";
import { nothing } from "../../request-fields.ts";
import { token, tokenStatus } from "./token.ts";

const coin = z
  .object({
    coin_id: id,
    crypto: text,
    symbol: optionalText,
    name: text,
    logo: optionalText,
    min: optionalDecimal,
    price: optionalDecimal,
    precision: z.int().min(0).max(40).optional(),
    status: tokenStatus,
    tokens: listOf(token),
  })
  .transform((data) => ({
    coinId: data.coin_id,
    crypto: data.crypto,
    symbol: data.symbol ?? data.crypto,
    name: data.name,
    logo: data.logo,
    /** Minimum amount to trade, in coins. */
    min: data.min,
    /** USD. */
    price: data.price,
    precision: data.precision,
    status: data.status,
    tokens: data.tokens,
  }));

export const coins = { path: "/coin/all", request: nothing, answer: listOf(coin) };
