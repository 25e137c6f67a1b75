import { networkOf } from "#lib/payments/wallet/networks.ts";
import { findStablecoin } from "#lib/payments/wallet/stablecoins.ts";

export type PaymentRequest = {
  crypto: string;
  chain: string;
  address: string;
  /** A destination tag or memo; empty where there is none. */
  memo: string;
  /** In whole coins, a plain decimal. */
  amount: string;
};

/**
 * The address that wallets open with everything filled in, or null where no standard fits: then the address alone is
 * right, since a wallet that misreads a link may send the wrong token. BIP 21 and its relatives, EIP-681, Solana Pay,
 * XLS-2 with the prefix `xrpl:`, BOLT 11 for Lightning; for TRON what its wallets share.
 */
export function walletUri(request: PaymentRequest): string | null {
  const { crypto, chain, address, memo, amount } = request;
  const network = networkOf(chain);
  if (!network || !/^\d+(\.\d+)?$/.test(amount) || !/^[A-Za-z0-9:]{4,1000}$/.test(address))
    return null;
  const isOwnCoin = network.coins.includes(crypto.toUpperCase());
  if (network.chainId !== undefined) return ethereumUri(request, network.chainId, isOwnCoin);
  if (chain === "SOL") return memo ? null : solanaUri(request, isOwnCoin);
  if (!isOwnCoin) return null;
  if (chain === "XRP") return `xrpl://${address}?${query({ amount, dt: memo })}`;
  if (memo) return null;
  if (chain === "SATS") return `lightning:${address}`;
  if (!network.scheme) return null;
  // Bitcoin Cash writes its scheme as a part of its addresses.
  const start = address.startsWith(`${network.scheme}:`) ? "" : `${network.scheme}:`;
  return `${start}${address}?${query({ amount })}`;
}

function ethereumUri(
  { crypto, chain, address, amount }: PaymentRequest,
  chainId: number,
  isOwnCoin: boolean,
): string | null {
  const at = `@${chainId}`;
  if (isOwnCoin) return `ethereum:${address}${at}?value=${toUnits(amount, 18)}`;
  const token = findStablecoin(crypto, chain);
  if (!token) return null;
  const units = toUnits(amount, token.decimals);
  return `ethereum:${token.contract}${at}/transfer?${query({ address, uint256: units })}`;
}

function solanaUri(
  { crypto, chain, address, amount }: PaymentRequest,
  isOwnCoin: boolean,
): string | null {
  const mint = isOwnCoin ? "" : findStablecoin(crypto, chain)?.contract;
  return mint === undefined ? null : `solana:${address}?${query({ amount, "spl-token": mint })}`;
}

/** A decimal in a token's smallest units, exactly; what is finer than those is rounded up, so that it's never too little. */
function toUnits(amount: string, decimals: number): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const units = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  return String(/[1-9]/.test(fraction.slice(decimals)) ? units + 1n : units);
}

/** Parameters that have a value. */
const query = (parameters: Record<string, string>) =>
  Object.entries(parameters)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
