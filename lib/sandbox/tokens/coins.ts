/** What a coin is on every network; `price` is USD. */
export type Coin = {
  coinId: string;
  coinNumber: number;
  crypto: string;
  name: string;
  price: string;
  min: string;
  precision: number;
};

// Ids that public samples of the API quote (docs/protocol/v1.md §6.8) are theirs; the others are made up.
export const btc: Coin = {
  coinId: "f36ad1cf-222a-4933-9ad0-86df8069f916",
  coinNumber: 1155,
  crypto: "BTC",
  name: "Bitcoin",
  price: "61250.5",
  min: "0.00008",
  precision: 8,
};
export const eth: Coin = {
  coinId: "e8f64d3d-df5b-411d-897f-c6d8d30206b7",
  coinNumber: 1161,
  crypto: "ETH",
  name: "Ethereum",
  price: "2418.37",
  min: "0.001",
  precision: 18,
};
export const usdt: Coin = {
  coinId: "8e5741cf-6e51-4892-9d04-3d40e1dd0128",
  coinNumber: 1280,
  crypto: "USDT",
  name: "Tether USD",
  price: "1.0004",
  min: "1",
  precision: 6,
};
export const usdc: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e001",
  coinNumber: 1282,
  crypto: "USDC",
  name: "USD Coin",
  price: "0.9998",
  min: "1",
  precision: 6,
};
export const trx: Coin = {
  coinId: "217d4c3b-4f84-4416-bf1a-a1d15d7d2f50",
  coinNumber: 1482,
  crypto: "TRX",
  name: "Tron",
  price: "0.1582",
  min: "10",
  precision: 6,
};
export const bnb: Coin = {
  coinId: "038073e6-a784-4e3e-b6a7-36456a39055f",
  coinNumber: 1168,
  crypto: "BNB",
  name: "BNB",
  price: "548.9",
  min: "0.002",
  precision: 18,
};
export const matic: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e002",
  coinNumber: 1329,
  crypto: "MATIC",
  name: "Polygon",
  price: "0.4127",
  min: "2",
  precision: 18,
};
export const xrp: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e003",
  coinNumber: 1331,
  crypto: "XRP",
  name: "XRP",
  price: "0.5321",
  min: "2",
  precision: 6,
};
export const doge: Coin = {
  coinId: "b2d1c9f4-7a11-4c0e-8f35-51d3a9f6e004",
  coinNumber: 1492,
  crypto: "DOGE",
  name: "Dogecoin",
  price: "0.1037",
  min: "10",
  precision: 8,
};
export const sats: Coin = {
  coinId: "e660b0fd-a1b7-430d-a558-8cbfaf7302c9",
  coinNumber: 9001,
  crypto: "SATS",
  name: "Satoshi (Lightning)",
  price: "0.000612505",
  min: "100",
  precision: 0,
};
