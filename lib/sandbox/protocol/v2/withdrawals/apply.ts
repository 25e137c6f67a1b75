import * as z from "zod";
import { compare } from "#lib/ccpayment/shared/decimal.ts";
import { MERCHANT } from "#lib/sandbox/account/balances.ts";
import { quoteHolds } from "#lib/sandbox/account/network-fee.ts";
import { isInternal } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { amount, chain, integer, merchantId, webUrl } from "#lib/sandbox/protocol/v2/fields.ts";
import { knownCoin, knownToken } from "#lib/sandbox/protocol/v2/known-token.ts";
import { addressProblem } from "#lib/sandbox/protocol/v2/withdrawals/check-address.ts";
import { withdraw, worthOf } from "#lib/sandbox/protocol/v2/withdrawals/withdraw.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** Where money leaves to another network. */
export const networkFields = {
  orderId: merchantId,
  coinId: integer,
  chain,
  address: z.string().min(1).max(512),
  memo: z.string().max(64).optional(),
  amount,
  networkFeeInquiryID: z.string().max(64).optional(),
  notifyUrl: webUrl.optional(),
};

type ToNetwork = z.output<z.ZodObject<typeof networkFields>> & { merchantPaysFee: boolean };

/** Withdraws from a wallet to an address. */
export function toNetwork(
  sandbox: Sandbox,
  params: ToNetwork,
  wallet = MERCHANT,
): Result<{ recordId: string }, CallError> {
  const token = knownToken(sandbox, params.coinId, params.chain);
  if (!token.ok) return token;
  if (readSettings(sandbox.store).v2ChainInMaintenance === params.chain)
    return refuse(14004, `${params.chain} sends nothing now`);
  const { address, memo = "" } = params;
  const problem = addressProblem(sandbox, { chain: params.chain, address, memo });
  if (problem) return refuse(problem, address);
  if (compare(params.amount, token.value.min) < 0)
    return refuse(14005, `at least ${token.value.min} ${token.value.crypto}`);
  const { networkFeeInquiryID: quote } = params;
  if (quote !== undefined && !quoteHolds(sandbox, quote, token.value))
    return refuse(14001, "networkFeeInquiryID has expired, or is of another coin");
  const row = withdraw(sandbox, token.value, {
    to: "network",
    merchantOrderId: params.orderId,
    userId: wallet,
    address,
    memo,
    value: params.amount,
    merchantPaysFee: params.merchantPaysFee,
    notifyUrl: params.notifyUrl ?? "",
  });
  return row.ok ? ok({ recordId: row.value.recordId }) : row;
}

/** Where money leaves to a Cwallet account. */
export const cwalletFields = {
  orderId: merchantId,
  coinId: integer,
  cwalletUser: z.string().min(1).max(120),
  amount,
};

/** Withdraws from a wallet to a Cwallet account: at once, free, and without a notification. */
export function toCwallet(
  sandbox: Sandbox,
  params: z.output<z.ZodObject<typeof cwalletFields>>,
  wallet = MERCHANT,
): Result<{ recordId: string }, CallError> {
  const coin = knownCoin(sandbox, params.coinId);
  if (!coin.ok) return coin;
  if (params.cwalletUser === sandbox.credentials.v2.appId)
    return refuse(14012, "a merchant's account, and no sub-account of this one");
  if (!isInternal(params.cwalletUser)) return refuse(11003, `no user ${params.cwalletUser}`);
  if (isBelowMinimum(sandbox, params.coinId, params.amount)) return refuse(14005, "0.001 USD");
  const row = withdraw(sandbox, coin.value, {
    to: "cwallet",
    merchantOrderId: params.orderId,
    userId: wallet,
    address: params.cwalletUser,
    memo: "",
    value: params.amount,
    merchantPaysFee: true,
    notifyUrl: "",
  });
  return row.ok ? ok({ recordId: row.value.recordId }) : row;
}

/** Transfers within the service are worth 0.001 USD at least. */
export function isBelowMinimum(sandbox: Sandbox, coinId: number, value: string): boolean {
  const coin = knownCoin(sandbox, coinId);
  return coin.ok && compare(worthOf(sandbox, coin.value, value), "0.001") < 0;
}
