import { chainOf } from "#lib/sandbox/tokens/chains.ts";

const base58 = "[1-9A-HJ-NP-Za-km-z]";

const formats: Record<string, RegExp> = {
  TRX: new RegExp(`^T${base58}{33}$`),
  BTC: new RegExp(`^(bc1[a-z0-9]{11,87}|[13]${base58}{25,34})$`),
  XRP: new RegExp(`^r${base58}{24,34}$`),
  DOGE: new RegExp(`^[DA9]${base58}{25,34}$`),
  SATS: /^(lnbc|lnurl)[a-z0-9]{20,1000}$/i,
};

/** Whether an address has its chain's form; check sums are not looked at, as the sandbox's own have none. */
export const isAddressOn = (chain: string, address: string): boolean =>
  (chainOf(chain).isEvm ? /^0x[0-9a-fA-F]{40}$/ : formats[chain])?.test(address) ?? false;
