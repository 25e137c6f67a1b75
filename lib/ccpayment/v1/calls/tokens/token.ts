import * as z from "zod";
import { id, optionalText, text } from "../../fields.ts";

const statuses = new Map<number | undefined, "usable" | "maintenance" | "withdraw-only">([
  [1, "usable"],
  [2, "maintenance"],
  [3, "withdraw-only"],
]);

/** Whether a coin or token can be used; "unknown" for any number but 1, 2 and 3, or none. */
export const tokenStatus = z
  .int()
  .optional()
  .transform((status) => statuses.get(status) ?? "unknown");

/** A coin on one network. */
export const token = z
  .object({
    token_id: id,
    crypto: text,
    name: text,
    logo: optionalText,
    network: text,
    chain: text,
    contract: text,
    chain_logo: optionalText,
    status: tokenStatus,
    precision: z.int().min(0).max(40).optional(),
    is_support_memo: z.boolean().optional(),
    network_coin_id: optionalText,
    network_fee_crypto: optionalText,
  })
  .transform((data) => ({
    tokenId: data.token_id,
    crypto: data.crypto,
    name: data.name,
    logo: data.logo,
    /** The standard, e.g. "TRC20". */
    network: data.network,
    /** The chain, e.g. "TRX". */
    chain: data.chain,
    contract: data.contract,
    chainLogo: data.chain_logo,
    status: data.status,
    precision: data.precision,
    supportsMemo: data.is_support_memo,
    networkCoinId: data.network_coin_id,
    networkFeeCrypto: data.network_fee_crypto,
  }));
