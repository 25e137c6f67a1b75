import { compare, divideUp, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { knownCoin } from "#lib/sandbox/protocol/v2/known-token.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const BASE_FEE_RATE = "0.005";
const MIN_FEE_USD = "0.1";

export type SwapAsked = {
  coinIdIn: number;
  coinIdOut: number;
  amountIn: string;
  extraFeeRate?: string | undefined;
};

export type Quote = {
  coinIn: SandboxToken;
  coinOut: SandboxToken;
  amountIn: string;
  amountOut: string;
  swapRate: string;
  feeRate: string;
  fee: string;
  extraFee: string;
  extraFeeRate: string;
  netAmountOut: string;
  fromPrice: string;
  toPrice: string;
};

/** What a swap would give: 0.5 % of the output is the service's, 0.1 USD at least (docs/protocol/v2.md §10.2). */
export function quoteSwap(sandbox: Sandbox, asked: SwapAsked): Result<Quote, CallError> {
  const { amountIn, extraFeeRate = "0" } = asked;
  const coinIn = knownCoin(sandbox, asked.coinIdIn);
  if (!coinIn.ok) return coinIn;
  const coinOut = knownCoin(sandbox, asked.coinIdOut);
  if (!coinOut.ok) return coinOut;
  if (coinIn.value.coinId === coinOut.value.coinId) return refuse(16006, "a coin into itself");
  const [fromPrice, toPrice] = [priceOf(sandbox, coinIn.value), priceOf(sandbox, coinOut.value)];
  const worth = multiply(amountIn, fromPrice);
  if (compare(worth, MIN_FEE_USD) <= 0) return refuse(16002, `less than ${MIN_FEE_USD} USD`);
  const amountOut = divideUp(worth, toPrice);
  const least = divideUp(MIN_FEE_USD, worth);
  const feeRate = compare(least, BASE_FEE_RATE) > 0 ? least : BASE_FEE_RATE;
  const fee = places24(multiply(feeRate, amountOut));
  const extraFee = places24(multiply(extraFeeRate, amountOut));
  const inverse = readSettings(sandbox.store).v2SwapRate === "in/out";
  return ok({
    coinIn: coinIn.value,
    coinOut: coinOut.value,
    amountIn,
    amountOut,
    swapRate: inverse ? divideUp(amountIn, amountOut) : divideUp(amountOut, amountIn),
    feeRate,
    fee,
    extraFee,
    extraFeeRate,
    netAmountOut: subtract(subtract(amountOut, fee), extraFee),
    fromPrice,
    toPrice,
  });
}

/** Quotes have 16 to 20 significant digits, records 24 decimals: more than those nobody sees. */
const places24 = (value: string) => divideUp(value, "1", 24);

/** A quote as the API has it. */
export const quoteView = (quote: Quote) => ({
  coinIdIn: quote.coinIn.coinNumber,
  coinIdOut: quote.coinOut.coinNumber,
  amountIn: quote.amountIn,
  amountOut: quote.amountOut,
  swapRate: quote.swapRate,
  feeRate: quote.feeRate,
  fee: quote.fee,
  extraFee: quote.extraFee,
  netAmountOut: quote.netAmountOut,
});
