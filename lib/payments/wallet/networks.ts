/** What a shopper's wallet must know of a chain; symbols as CCPayment names chains. */
type Network = {
  name: string;
  /** Of its own coin. */
  coins: string[];
  /** About how long until a payment counts, minutes. */
  minutes: number;
  /** EIP-155 id: chains that have one share the form of their addresses. */
  chainId?: number;
  /** The URI scheme of BIP 21 and its relatives. */
  scheme?: string;
};

const networks: Record<string, Network> = {
  BTC: { name: "Bitcoin", coins: ["BTC"], minutes: 20, scheme: "bitcoin" },
  LTC: { name: "Litecoin", coins: ["LTC"], minutes: 15, scheme: "litecoin" },
  DOGE: { name: "Dogecoin", coins: ["DOGE"], minutes: 20, scheme: "dogecoin" },
  BCH: { name: "Bitcoin Cash", coins: ["BCH"], minutes: 20, scheme: "bitcoincash" },
  DASH: { name: "Dash", coins: ["DASH"], minutes: 10, scheme: "dash" },
  TRX: { name: "Tron (TRC20)", coins: ["TRX"], minutes: 2, scheme: "tron" },
  SATS: { name: "Lightning", coins: ["SATS"], minutes: 1 },
  SOL: { name: "Solana", coins: ["SOL"], minutes: 1 },
  XRP: { name: "XRP Ledger", coins: ["XRP"], minutes: 1 },
  ETH: { name: "Ethereum (ERC20)", coins: ["ETH"], minutes: 4, chainId: 1 },
  OPTIMISM: { name: "Optimism", coins: ["ETH"], minutes: 2, chainId: 10 },
  BSC: { name: "BNB Chain (BEP20)", coins: ["BNB"], minutes: 1, chainId: 56 },
  POLYGON: { name: "Polygon", coins: ["POL", "MATIC"], minutes: 3, chainId: 137 },
  BASE: { name: "Base", coins: ["ETH"], minutes: 2, chainId: 8453 },
  ARBITRUM: { name: "Arbitrum", coins: ["ETH"], minutes: 2, chainId: 42161 },
  AVAXC: { name: "Avalanche", coins: ["AVAX"], minutes: 1, chainId: 43114 },
};

export const networkOf = (chain: string): Network | undefined => networks[chain.toUpperCase()];

/** What people call a chain: "Tron (TRC20)" for TRX; its symbol where that isn’t known. */
export const networkName = (chain: string): string => networkOf(chain)?.name ?? chain;

/** About how many minutes a payment on a chain takes to count, or null where that isn't known. */
export const minutesOn = (chain: string): number | null => networkOf(chain)?.minutes ?? null;

/** Whether an address of this chain looks the same on others, where what is sent doesn't arrive. */
export const sharesAddresses = (chain: string): boolean => networkOf(chain)?.chainId !== undefined;
