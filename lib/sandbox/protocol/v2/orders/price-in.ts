import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { knownCoin } from "#lib/sandbox/protocol/v2/known-token.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { findFiat } from "#lib/sandbox/tokens/fiats.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** What an order is priced in, as it is kept with the order. */
export type PriceIn = Pick<
  OrderRow,
  "currency" | "unitPrice" | "usdRate" | "fiatId" | "priceCoinId"
>;

/** A price in fiat money: at most 2 decimals. */
export function priceInFiat(fiatId: number, price: string): Result<PriceIn, CallError> {
  const fiat = findFiat(fiatId);
  if (!fiat) return refuse(11000, `no fiat ${fiatId}: getFiatList has them`);
  if ((price.split(".")[1] ?? "").length > 2)
    return refuse(11000, "price: at most 2 decimals in fiat money");
  const { symbol: currency, usdRate } = fiat;
  return ok({ currency, unitPrice: "1", usdRate, fiatId, priceCoinId: null });
}

/** A price in a coin, at its worth of now. */
export function priceInCoin(sandbox: Sandbox, token: SandboxToken): PriceIn {
  const unitPrice = priceOf(sandbox, token);
  const { crypto: currency, coinNumber } = token;
  return { currency, unitPrice, usdRate: "1", fiatId: null, priceCoinId: coinNumber };
}

/** Exactly one of the two ids says what a price is in. */
export function priceInEither(
  sandbox: Sandbox,
  price: string,
  {
    priceFiatId,
    priceCoinId,
  }: { priceFiatId?: number | undefined; priceCoinId?: number | undefined },
): Result<PriceIn, CallError> {
  if ((priceFiatId === undefined) === (priceCoinId === undefined))
    return refuse(11000, "exactly one of priceFiatId and priceCoinId is required");
  if (priceFiatId !== undefined) return priceInFiat(priceFiatId, price);
  const coin = knownCoin(sandbox, priceCoinId ?? 0);
  return coin.ok ? ok(priceInCoin(sandbox, coin.value)) : coin;
}
