import type { SandboxToken } from "#lib/sandbox/types.ts";

type Coin = {
  coinId: string;
  coinNumber: number;
  crypto: string;
  name: string;
  price: string;
  min: string;
  precision: number;
};

// Ids that public samples of the API quote (docs/protocol/v1.md §6.8) are theirs; the others are made up.
const btc: Coin = {
  coinId: "f36ad1cf-222a-4933-9ad0-86df8069f916",
  coinNumber: 1155,
  crypto: "BTC",
  name: "Bitcoin",
  price: "61250.5",
  min: "0.00008",
  precision: 8,
};
const eth: Coin = {
  coinId: "e8f64d3d-df5b-411d-897f-c6d8d30206b7",
  coinNumber: 1161,
  crypto: "ETH",
  name: "Ethereum",
  price: "2418.37",
  min: "0.001",
  precision: 18,
};
const usdt: Coin = {
  coinId: "8e5741cf-6e51-4892-9d04-3d40e1dd0128",
  coinNumber: 1280,
  crypto: "USDT",
  name: "Tether USD",
  price: "1.0004",
  min: "1",
  precision: 6,
};
const usdc: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e001",
  coinNumber: 1282,
  crypto: "USDC",
  name: "USD Coin",
  price: "0.9998",
  min: "1",
  precision: 6,
};
const trx: Coin = {
  coinId: "217d4c3b-4f84-4416-bf1a-a1d15d7d2f50",
  coinNumber: 1482,
  crypto: "TRX",
  name: "Tron",
  price: "0.1582",
  min: "10",
  precision: 6,
};
const bnb: Coin = {
  coinId: "038073e6-a784-4e3e-b6a7-36456a39055f",
  coinNumber: 1168,
  crypto: "BNB",
  name: "BNB",
  price: "548.9",
  min: "0.002",
  precision: 18,
};
const matic: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e002",
  coinNumber: 1329,
  crypto: "MATIC",
  name: "Polygon",
  price: "0.4127",
  min: "2",
  precision: 18,
};
const xrp: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e003",
  coinNumber: 1331,
  crypto: "XRP",
  name: "XRP",
  price: "0.5321",
  min: "2",
  precision: 6,
};
const doge: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e004",
  coinNumber: 1492,
  crypto: "DOGE",
  name: "Dogecoin",
  price: "0.1037",
  min: "10",
  precision: 8,
};
const sats: Coin = {
  coinId: "e660b0fd-a1b7-430d-a558-8cbfaf7302c9",
  coinNumber: 9001,
  crypto: "SATS",
  name: "Satoshi (Lightning)",
  price: "0.000612505",
  min: "100",
  precision: 0,
};

type Network = Pick<SandboxToken, "network" | "chain" | "confirmations" | "blockSeconds" | "memo">;

const bitcoin: Network = {
  network: "BTC",
  chain: "BTC",
  confirmations: 2,
  blockSeconds: 600,
  memo: false,
};
const lightning: Network = {
  network: "LIGHTNING",
  chain: "SATS",
  confirmations: 1,
  blockSeconds: 1,
  memo: false,
};
const ethereum: Network = {
  network: "ERC20",
  chain: "ETH",
  confirmations: 12,
  blockSeconds: 12,
  memo: false,
};
const tron: Network = {
  network: "TRC20",
  chain: "TRX",
  confirmations: 20,
  blockSeconds: 3,
  memo: false,
};
const bsc: Network = {
  network: "BEP20",
  chain: "BSC",
  confirmations: 15,
  blockSeconds: 3,
  memo: false,
};
const polygon: Network = {
  network: "Polygon",
  chain: "POLYGON",
  confirmations: 50,
  blockSeconds: 2,
  memo: false,
};
const ripple: Network = {
  network: "XRP",
  chain: "XRP",
  confirmations: 1,
  blockSeconds: 4,
  memo: true,
};
const dogecoin: Network = {
  network: "DOGE",
  chain: "DOGE",
  confirmations: 20,
  blockSeconds: 60,
  memo: false,
};

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
