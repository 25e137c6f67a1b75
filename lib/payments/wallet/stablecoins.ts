/**
 * Tokens whose contract and decimals their issuers publish (tether.to, circle.com; on BSC those of Binance's bridge).
 * Only where there is one token of a name on a chain: a wrong contract would send the wrong token.
 */
export const stablecoins: Record<string, { contract: string; decimals: number }> = {
  "USDT ETH": { contract: "0xdAC17F958D2ee523a2206206994597C13D831ec7", decimals: 6 },
  "USDC ETH": { contract: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", decimals: 6 },
  "USDT BSC": { contract: "0x55d398326f99059fF775485246999027B3197955", decimals: 18 },
  "USDC BSC": { contract: "0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d", decimals: 18 },
  "USDT POLYGON": { contract: "0xc2132D05D31c914a87C6611C10748AEb04B58e8F", decimals: 6 },
  "USDT SOL": { contract: "Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB", decimals: 6 },
  "USDC SOL": { contract: "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", decimals: 6 },
};

export const findStablecoin = (crypto: string, chain: string) =>
  stablecoins[`${crypto.toUpperCase()} ${chain.toUpperCase()}`];
