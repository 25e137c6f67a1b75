import * as z from "zod";
import { balance, integer, text } from "../fields/answers.ts";

/** The balance of one coin; `available` is in coins. */
export const asset = z.object({ coinId: integer, coinSymbol: text, available: balance });
