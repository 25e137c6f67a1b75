import * as z from "zod";
import { decimal, id } from "../../fields.ts";
import { amount, toWire } from "../../request-fields.ts";

/** How many tokens (`value`, 15 significant digits) an amount of USD buys, at `price` USD a token. */
export const tokenRate = {
  path: "/token/rate",
  request: z.strictObject({ amount, tokenId: id }).transform(toWire),
  answer: z.object({ price: decimal, value: decimal }),
};
