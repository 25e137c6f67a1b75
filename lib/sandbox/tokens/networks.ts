import type { SandboxToken } from "#lib/sandbox/types.ts";

/** What a network is for every coin. */
export type Network = Pick<
  SandboxToken,
  "network" | "chain" | "confirmations" | "blockSeconds" | "memo"
>;

export const bitcoin: Network = {
  network: "BTC",
  chain: "BTC",
  confirmations: 2,
  blockSeconds: 600,
  memo: false,
};
export const lightning: Network = {
  network: "LIGHTNING",
  chain: "SATS",
  confirmations: 1,
  blockSeconds: 1,
  memo: false,
};
export const ethereum: Network = {
  network: "ERC20",
  chain: "ETH",
  confirmations: 12,
  blockSeconds: 12,
  memo: false,
};
export const tron: Network = {
  network: "TRC20",
  chain: "TRX",
  confirmations: 20,
  blockSeconds: 3,
  memo: false,
};
export const bsc: Network = {
  network: "BEP20",
  chain: "BSC",
  confirmations: 15,
  blockSeconds: 3,
  memo: false,
};
export const polygon: Network = {
  network: "Polygon",
  chain: "POLYGON",
  confirmations: 50,
  blockSeconds: 2,
  memo: false,
};
export const ripple: Network = {
  network: "XRP",
  chain: "XRP",
  confirmations: 1,
  blockSeconds: 4,
  memo: true,
};
export const dogecoin: Network = {
  network: "DOGE",
  chain: "DOGE",
  confirmations: 20,
  blockSeconds: 60,
  memo: false,
};
