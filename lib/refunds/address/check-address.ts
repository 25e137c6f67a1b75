import { isBase58Check, isSolanaAddress, isXrpAddress } from "#lib/refunds/address/base58.ts";
import { isEvmAddress } from "#lib/refunds/address/evm.ts";
import { isSegwitAddress } from "#lib/refunds/address/segwit.ts";

type Format = {
  isAddress: (address: string) => boolean;
  /** The network's word for the memo that an address there needs; null where there is none. */
  memo: "tag" | null;
};

const evm: Format = { isAddress: isEvmAddress, memo: null };

/** By the gateway's name of the chain. What is not here can't be checked, so it isn't offered. */
const formats: Record<string, Format> = {
  ...Object.fromEntries(
    "ETH BSC POLYGON ARBITRUM OPTIMISM BASE AVAX FTM CELO ETH_SEPOLIA"
      .split(" ")
      .map((chain) => [chain, evm]),
  ),
  TRX: { isAddress: (address) => isBase58Check(address, [0x41]), memo: null },
  BTC: {
    isAddress: (address) => isBase58Check(address, [0x00, 0x05]) || isSegwitAddress(address, "bc"),
    memo: null,
  },
  LTC: {
    isAddress: (address) => isBase58Check(address, [0x30, 0x32]) || isSegwitAddress(address, "ltc"),
    memo: null,
  },
  DOGE: { isAddress: (address) => isBase58Check(address, [0x1e, 0x16]), memo: null },
  SOL: { isAddress: isSolanaAddress, memo: null },
  XRP: { isAddress: isXrpAddress, memo: "tag" },
};

/** Whether money can be sent back on a chain, and whether an address there needs a memo. */
export const addressFormat = (chain: string): Format | null => formats[chain] ?? null;

const MAX_TAG = 2 ** 32 - 1;

/** What is wrong with an address on a chain; null when it can be paid to. An XRP tag is a number of 32 bits. */
export function checkAddress(
  chain: string,
  address: string,
  memo: string,
): "chain" | "address" | "memo" | null {
  const format = addressFormat(chain);
  if (!format) return "chain";
  if (!format.isAddress(address)) return "address";
  if (format.memo === null) return memo === "" ? null : "memo";
  return /^(0|[1-9]\d{0,9})$/.test(memo) && Number(memo) <= MAX_TAG ? null : "memo";
}
