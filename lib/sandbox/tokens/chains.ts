export type Chain = {
  chain: string;
  fullName: string;
  explorer: string;
  /** Where a transaction is shown; `%s` stands for its id. */
  txUrl: string;
  isEvm: boolean;
  /** The coin that network fees are paid in. */
  nativeCoin: string;
  /** What sending one token costs, in the native coin. */
  fee: string;
};

const chain = (
  symbol: string,
  fullName: string,
  explorer: string,
  txPath: string,
  nativeCoin: string,
  fee: string,
  isEvm = false,
): Chain => ({
  chain: symbol,
  fullName,
  explorer,
  txUrl: `${explorer}${txPath}%s`,
  isEvm,
  nativeCoin,
  fee,
});

/** The chains of the sandbox's tokens; fees are made up, but Tron's is a published sample's. */
export const chains: Chain[] = [
  chain("TRX", "Tron", "https://tronscan.org", "/#/transaction/", "TRX", "6.4"),
  chain("ETH", "Ethereum", "https://etherscan.io", "/tx/", "ETH", "0.0004", true),
  chain("BSC", "BNB Smart Chain", "https://bscscan.com", "/tx/", "BNB", "0.0002", true),
  chain("POLYGON", "Polygon", "https://polygonscan.com", "/tx/", "MATIC", "0.05", true),
  chain("BTC", "Bitcoin", "https://mempool.space", "/tx/", "BTC", "0.00004"),
  chain("XRP", "XRP Ledger", "https://livenet.xrpl.org", "/transactions/", "XRP", "0.1"),
  chain("DOGE", "Dogecoin", "https://blockchair.com", "/dogecoin/transaction/", "DOGE", "1"),
  chain("SATS", "Lightning", "https://amboss.space", "/transaction/", "SATS", "10"),
];

export const findChain = (symbol: string) => chains.find((one) => one.chain === symbol);

/** A chain that is known to exist, as those of tokens are. */
export function chainOf(symbol: string): Chain {
  const found = findChain(symbol);
  if (!found) throw new Error(`no chain ${symbol}`);
  return found;
}

/** Chains whose transactions spend outputs, so that a payment has no sender. */
export const isUtxo = (symbol: string) => ["BTC", "DOGE", "SATS"].includes(symbol);
