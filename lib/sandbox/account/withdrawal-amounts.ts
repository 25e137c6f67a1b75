import * as z from "zod";
import { add, subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

type Amounts = Pick<typeof withdrawals.$inferSelect, "value" | "networkFee" | "merchantPaysFee">;

/** A Cwallet id or e-mail address, which tokens reach without a network (docs/protocol/v1.md §6.4). */
export const isInternal = (address: string) =>
  /^\d{5,12}$/.test(address) || z.email().safeParse(address).success;

/** Tokens that a withdrawal to an address costs. */
export const networkFeeOf = (token: SandboxToken, address = "") =>
  isInternal(address) ? "0" : token.min;

/** Tokens that arrive: what was asked, less the network's fee unless the merchant pays it (docs/protocol/v1.md §6.9). */
export const netReceivable = ({ value, networkFee, merchantPaysFee }: Amounts) =>
  merchantPaysFee ? value : subtract(value, networkFee);

/** Tokens that leave the merchant's balance. */
export const leavingBalance = ({ value, networkFee, merchantPaysFee }: Amounts) =>
  merchantPaysFee ? add(value, networkFee) : value;
