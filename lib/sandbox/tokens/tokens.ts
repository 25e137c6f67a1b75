import {
  bnb,
  btc,
  type Coin,
  doge,
  eth,
  matic,
  sats,
  trx,
  usdc,
  usdt,
  xrp,
} from "#lib/sandbox/tokens/coins.ts";
import {
  bitcoin,
  bsc,
  dogecoin,
  ethereum,
  lightning,
  type Network,
  polygon,
  ripple,
  tron,
} from "#lib/sandbox/tokens/networks.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

const on = (
  tokenId: string,
  coin: Coin,
  network: Network,
  contract: string,
  precision = coin.precision,
): SandboxToken => ({ tokenId, ...coin, ...network, contract, precision });

/** What this sandbox's merchant takes. For native coins of EVM chains `contract` is the chain's id (docs/protocol/v1.md §5.2). */
export const tokens: SandboxToken[] = [
  on("0912e09a-d8e2-41d7-a0bc-a25530892988", usdt, tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
  on(
    "264f4725-3cfd-4ff6-bc80-ff9d799d5fb2",
    usdt,
    ethereum,
    "0xdAC17F958D2ee523a2206206994597C13D831ec7",
  ),
  on(
    "92b15088-7973-4813-b0f3-1895588a5df7",
    usdt,
    bsc,
    "0x55d398326f99059ff775485246999027b3197955",
    18,
  ),
  on(
    "c6b7c878-8a01-4f7f-8d2e-99a72787b1ac",
    usdc,
    polygon,
    "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359",
  ),
  on("7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001", btc, bitcoin, "BTC"),
  on("8addd19b-37df-4faf-bd74-e61e214b008a", eth, ethereum, "1"),
  on("7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab003", bnb, bsc, "56"),
  on("85db36af-3282-4501-9357-67da32691ab7", matic, polygon, "137"),
  on("7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab004", trx, tron, "TRX"),
  on("7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab005", xrp, ripple, "XRP"),
  on("7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab006", doge, dogecoin, "DOGE"),
  on("7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab007", sats, lightning, "SATS"),
];

const byId = new Map(tokens.map((token) => [token.tokenId, token]));

export function findToken(tokenId: string): SandboxToken | undefined {
  return byId.get(tokenId);
}

/** The token of a network id, or, where a call takes "coin or network id", the coin's first token. */
export function findCoinOrToken(id: string): SandboxToken | undefined {
  return byId.get(id) ?? tokens.find((token) => token.coinId === id);
}

/** A token that is known to exist, as those in the store are. */
export function tokenOf(tokenId: string): SandboxToken {
  const token = byId.get(tokenId);
  if (!token) throw new Error(`no token ${tokenId}`);
  return token;
}

/** Every token of v2's coin, one a chain; none when the sandbox has no such coin. */
export const tokensOfCoin = (coinNumber: number): SandboxToken[] =>
  tokens.filter((token) => token.coinNumber === coinNumber);

/** One token of a coin that is known to exist, by its symbol. */
export function tokenOfSymbol(crypto: string): SandboxToken {
  const token = tokens.find((one) => one.crypto === crypto);
  if (!token) throw new Error(`no coin ${crypto}`);
  return token;
}
