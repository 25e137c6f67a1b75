import { divideUp, multiply, roundUp } from "#lib/ccpayment/shared/decimal.ts";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";

/** What a price is in: one unit is worth unitPrice / usdRate USD. */
export type PriceUnit = Pick<OrderRow, "unitPrice" | "usdRate">;

/** USD as a price has it. */
export const usd: PriceUnit = { unitPrice: "1", usdRate: "1" };

/** Tokens for an amount of the unit, at `rate` USD a token, rounded up at `places` decimals. */
export const tokensFor = (amount: string, unit: PriceUnit, rate: string, places: number): string =>
  divideUp(multiply(amount, unit.unitPrice), multiply(rate, unit.usdRate), places);

/** Units that one token is worth, at `rate` USD a token, with 18 decimals. */
export const unitsPerToken = (unit: PriceUnit, rate: string): string =>
  divideUp(multiply(rate, unit.usdRate), unit.unitPrice);

/** Units that tokens are worth, rounded up at 18 decimals. */
export const unitsFor = (tokens: string, unit: PriceUnit, rate: string): string =>
  roundUp(multiply(tokens, unitsPerToken(unit, rate)));
