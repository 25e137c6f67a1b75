import * as z from "zod";
import { multiply } from "#lib/ccpayment/shared/decimal.ts";
import { accountView } from "#lib/sandbox/account/balances.ts";
import { MAX_ADDRESSES, permanentAddress } from "#lib/sandbox/account/permanent-address.ts";
import { findWithdrawal } from "#lib/sandbox/account/read-withdrawals.ts";
import { withdraw } from "#lib/sandbox/account/withdrawal.ts";
import { isInternal, netReceivable } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { positiveDecimal } from "#lib/sandbox/amounts.ts";
import { resend, resendLimit } from "#lib/sandbox/deliveries/resend.ts";
import { digest } from "#lib/sandbox/ids.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { apiCall } from "#lib/sandbox/protocol/v1/call.ts";
import {
  badParameter,
  duplicateOrder,
  notEnough,
  tooMany,
  unknownToken,
} from "#lib/sandbox/protocol/v1/codes.ts";
import { logo } from "#lib/sandbox/protocol/v1/reference.ts";
import { spelled } from "#lib/sandbox/protocol/v1/spelling.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";
import { findCoinOrToken, findToken } from "#lib/sandbox/tokens/tokens.ts";
import { fail, ok } from "#lib/shared/result.ts";

/** POST /assets (docs/protocol/v1.md §6.3); an older spelling of the key passes too. */
export const assets = apiCall(
  z.object({ coin_id: z.string().optional(), token_id: z.string().optional() }),
  (sandbox, params) => {
    const asked = params.coin_id || params.token_id;
    const settings = readSettings(sandbox.store);
    const coins = accountView(sandbox).filter(({ coinId }) => !asked || coinId === asked);
    if (coins.length === 0) return fail(unknownToken(asked ?? ""));
    const list = coins.map(({ coinId, crypto, name, balance: value, price }) => ({
      ...spelled(settings, ["coin_id", "token_id"], coinId),
      crypto,
      name,
      value,
      price,
      logo: logo(sandbox, crypto),
    }));
    return ok({ list });
  },
);

/** POST /check/user (docs/protocol/v1.md §6.6): here every id of 5 to 12 digits exists. */
export const checkUser = apiCall(z.object({ c_id: z.string() }), (sandbox, { c_id }) => {
  if (!/^\d{5,12}$/.test(c_id)) return fail(badParameter(`c_id: no user ${c_id}`));
  const letters = digest("nickname", c_id)
    .toString("base64url")
    .replace(/[\W\d_]/g, "");
  const masked = `${letters.slice(0, 2)}***${letters.slice(2, 4)}`;
  const settings = readSettings(sandbox.store);
  return ok({ c_id, ...spelled(settings, ["nikename", "nickname"], masked) });
});

/** POST /payment/address/get (docs/protocol/v1.md §6.9). */
export const userAddress = apiCall(
  z.object({
    user_id: z.string().min(3).max(64),
    chain: z.string().min(1),
    notify_url: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional(),
  }),
  (sandbox, params) => {
    const { user_id: userId, chain } = params;
    if (!pricedTokens(sandbox).some((token) => token.chain === chain))
      return fail(badParameter(`chain: ${chain} is none; chains are such as TRX, not TRC20`));
    const made = permanentAddress(sandbox, {
      generation: "v1",
      kind: "reference",
      party: userId,
      chain,
      notifyUrl: params.notify_url ?? "",
    });
    if (!made) return fail(tooMany(`${MAX_ADDRESSES} addresses to an app id`));
    return ok({ address: made.address, memo: made.memo });
  },
);

/** POST /withdraw (docs/protocol/v1.md §6.9). */
export const startWithdrawal = apiCall(
  z.object({
    merchant_order_id: z.string().min(3).max(64),
    address: z.string().min(1).max(512),
    token_id: z.string(),
    value: positiveDecimal,
    memo: z.string().max(512).optional(),
    merchant_pays_fee: z.boolean().optional(),
  }),
  (sandbox, params) => {
    const { merchant_order_id: merchantOrderId, address, value } = params;
    // Within the service a coin has no network, so its own id will do.
    const token = isInternal(address)
      ? findCoinOrToken(params.token_id)
      : findToken(params.token_id);
    if (!token) return fail(unknownToken(params.token_id));
    if (findWithdrawal(sandbox, merchantOrderId) ?? findOrder(sandbox, merchantOrderId))
      return fail(duplicateOrder(`merchant_order_id ${merchantOrderId} was used before`));
    const memo = params.memo ?? "";
    const merchantPaysFee = params.merchant_pays_fee ?? false;
    const row = withdraw(sandbox, token, {
      merchantOrderId,
      address,
      value,
      memo,
      merchantPaysFee,
    });
    if ("refused" in row) return fail(notEnough(row.refused));
    return ok({
      order_id: row.orderId,
      record_id: row.recordId,
      network_fee: row.networkFee,
      net_receivable: netReceivable(row),
      network_fee_crypto: token.crypto,
      network_coin_id: token.coinId,
      network_fee_value: multiply(row.networkFee, row.rate),
    });
  },
);

const types = ["Direct Deposit", "API Deposit", "Invoice", "API Withdrawal", "Refund"] as const;
const HOUR = 3600;

/** POST /webhook/resend (docs/protocol/v1.md §7.6). */
export const resendWebhooks = apiCall(
  z
    .object({
      start_timestamp: z.int().min(0),
      end_timestamp: z.int().min(0).optional(),
      webhook_result: z.enum(["Failed", "All Result"]).default("Failed"),
      transaction_type: z.enum(["All Type", ...types]).default("All Type"),
    })
    .transform((params) => ({
      ...params,
      end_timestamp: params.end_timestamp ?? params.start_timestamp + HOUR,
    }))
    .refine(
      ({ start_timestamp: start, end_timestamp: end }) => end >= start && end <= start + HOUR,
      "end_timestamp must be within an hour after start_timestamp",
    ),
  (sandbox, params) => {
    const limit = resendLimit(sandbox);
    if (limit) return fail(tooMany(limit));
    const type = params.transaction_type;
    return ok({
      resendCount: resend(sandbox, {
        generation: "v1",
        recordIds: null,
        from: params.start_timestamp * 1000,
        to: params.end_timestamp * 1000,
        onlyFailed: params.webhook_result === "Failed",
        orderType: type === "All Type" ? null : type,
      }),
    });
  },
);
