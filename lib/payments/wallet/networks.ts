/** What a shopper's wallet must know of a chain; symbols as CCPayment names chains. */
type Network = {
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
  BTC: { coins: ["BTC"], minutes: 20, scheme: "bitcoin" },
  LTC: { coins: ["LTC"], minutes: 15, scheme: "litecoin" },
  DOGE: { coins: ["DOGE"], minutes: 20, scheme: "dogecoin" },
  BCH: { coins: ["BCH"], minutes: 20, scheme: "bitcoincash" },
  DASH: { coins: ["DASH"], minutes: 10, scheme: "dash" },
  TRX: { coins: ["TRX"], minutes: 2, scheme: "tron" },
  SATS: { coins: ["SATS"], minutes: 1 },
  SOL: { coins: ["SOL"], minutes: 1 },
  XRP: { coins: ["XRP"], minutes: 1 },
  ETH: { coins: ["ETH"], minutes: 4, chainId: 1 },
  OPTIMISM: { coins: ["ETH"], minutes: 2, chainId: 10 },
  BSC: { coins: ["BNB"], minutes: 1, chainId: 56 },
  POLYGON: { coins: ["POL", "MATIC"], minutes: 3, chainId: 137 },
  BASE: { coins: ["ETH"], minutes: 2, chainId: 8453 },
  ARBITRUM: { coins: ["ETH"], minutes: 2, chainId: 42161 },
  AVAXC: { coins: ["AVAX"], minutes: 1, chainId: 43114 },
};

export const networkOf = (chain: string): Network | undefined => networks[chain.toUpperCase()];

/** About how many minutes a payment on a chain takes to count, or null where that isn't known. */
export const minutesOn = (chain: string): number | null => networkOf(chain)?.minutes ?? null;

/** Whether an address of this chain looks the same on others, where what is sent doesn't arrive. */
export const sharesAddresses = (chain: string): boolean => networkOf(chain)?.chainId !== undefined;
