import { multiply } from "#lib/ccpayment/shared/decimal.ts";
import type { Client } from "#lib/ccpayment/v2/client.ts";
import type { GatewayToken } from "#lib/payments/gateway.ts";

type Coins = Extract<
  Awaited<ReturnType<Client["reference"]["getCoinList"]>>,
  { ok: true }
>["value"];

/** A coin on a chain in one text, such as "1280:TRX". */
const tokenIdOf = (coinId: number, chain: string) => `${coinId}:${chain}`;

/** The coin and chain of a token id; null when it is none of this generation. */
export function parseTokenId(tokenId: string): { coinId: number; chain: string } | null {
  const [, coinId, chain] = /^(\d{1,15}):([A-Za-z0-9_ ]{1,32})$/.exec(tokenId) ?? [];
  return coinId && chain ? { coinId: Number(coinId), chain } : null;
}

/** Every coin on every chain as a token of its own; `usdRate`: units of the wanted currency for one USD. */
export function toTokens(coins: Coins, usdRate: string): GatewayToken[] {
  return coins.flatMap((coin) =>
    coin.networks.map((network) => ({
      tokenId: tokenIdOf(coin.coinId, network.chain),
      crypto: coin.symbol,
      name: coin.coinFullName ?? coin.symbol,
      network: network.chainFullName ?? network.chain,
      chain: network.chain,
      price: multiply(coin.price ?? "0", usdRate),
      decimals: network.precision,
      usable: coin.status === "Normal" && network.canDeposit,
    })),
  );
}
