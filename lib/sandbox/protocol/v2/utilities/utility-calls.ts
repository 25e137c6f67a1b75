import * as z from "zod";
import { resend, resendLimit } from "#lib/sandbox/deliveries/resend.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { appDeposits, userDeposits } from "#lib/sandbox/protocol/v2/deposits/deposit-records.ts";
import { chain, integer } from "#lib/sandbox/protocol/v2/fields.ts";
import { blockHeight } from "#lib/sandbox/protocol/v2/utilities/block-height.ts";
import { unbind } from "#lib/sandbox/protocol/v2/utilities/unbind.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { isAddressOn } from "#lib/sandbox/tokens/address-format.ts";
import { findChain } from "#lib/sandbox/tokens/chains.ts";
import { ok } from "#lib/shared/result.ts";

const HOUR = 3600;
const MAX_RECORDS = 50;

const types = [
  "ApiDeposit",
  "DirectDeposit",
  "ApiWithdrawal",
  "UserDeposit",
  "UserWithdrawal",
] as const;

/** POST /webhook/resend: by records, or of an hour at most. */
const resendWebhooks = v2Call(
  {
    recordIds: z.array(z.string().max(64)).max(1000).optional(),
    startTimestamp: integer.optional(),
    endTimestamp: integer.optional(),
    webhookResult: z.enum(["Failed", "AllResult"]).optional(),
    transactionType: z.enum(["AllType", ...types]).optional(),
  },
  (sandbox, params) => {
    const { recordIds, startTimestamp, transactionType = "AllType" } = params;
    if (recordIds && recordIds.length > MAX_RECORDS)
      return refuse(11010, `recordIds: at most ${MAX_RECORDS}`);
    if (!recordIds && startTimestamp === undefined)
      return refuse(11000, "startTimestamp or recordIds is required");
    const from = startTimestamp ?? 0;
    const to = params.endTimestamp ?? (recordIds && !startTimestamp ? undefined : from + HOUR);
    if (to !== undefined && to < from)
      return refuse(11000, "endTimestamp is before startTimestamp");
    if (!recordIds && to !== undefined && to > from + HOUR) return refuse(11008, "at most an hour");
    const limit = readSettings(sandbox.store).v2ResendLimits ? resendLimit(sandbox) : null;
    if (limit) return refuse(11009, limit);
    const resendCount = resend(sandbox, {
      generation: "v2",
      from: from * 1000,
      to: to === undefined ? sandbox.clock.now() : to * 1000,
      onlyFailed: params.webhookResult !== "AllResult",
      orderType: transactionType === "AllType" ? null : transactionType,
      recordIds: recordIds ?? null,
    });
    return ok({ resendCount });
  },
);

/** POST /getPaymentBlockHeight, which the SDKs call getTradeBlockHeight; one source has a snake-case key. */
const getBlockHeight = v2Call(
  { record_id: z.string().max(64).optional(), recordId: z.string().max(64).optional() },
  (sandbox, params) => {
    const id = params.record_id ?? params.recordId;
    if (!id) return refuse(11000, "record_id is required");
    const height = blockHeight(sandbox, id);
    return height ? ok(height) : refuse(11003, `no record ${id}`);
  },
);

const address = z.string().min(1).max(512);

/** POST /checkWithdrawalAddressValidity: an address of another form is no error. */
const checkWithdrawalAddressValidity = v2Call({ chain, address }, (_, params) =>
  findChain(params.chain)
    ? ok({ addrIsValid: isAddressOn(params.chain, params.address) })
    : refuse(13001, `no chain ${params.chain}`),
);

/** POST /addressUnbinding. */
const addressUnbinding = v2Call({ chain, address }, (sandbox, params) =>
  findChain(params.chain)
    ? unbind(sandbox, params.chain, params.address)
    : refuse(13001, `no chain ${params.chain}`),
);

/** POST /rescanLostTransaction: in words for the payer; the sandbox loses none. */
const rescanLostTransaction = v2Call(
  {
    chain,
    toAddress: address,
    txId: z.string().min(1).max(128),
    memo: z.string().max(64).optional(),
  },
  (sandbox, params) => {
    if (!findChain(params.chain)) return refuse(13001, `no chain ${params.chain}`);
    const here = [...appDeposits(sandbox), ...userDeposits(sandbox)].filter(
      (one) => one.address.toLowerCase() === params.toAddress.toLowerCase(),
    );
    if (here.length === 0) return refuse(17007, params.toAddress);
    const found = here.some(({ txid }) => txid === params.txId);
    return ok({
      description: found
        ? "This transaction was found and credited."
        : "This transaction was not found on the chain. Please check its id.",
    });
  },
);

export const utilityCalls = {
  "webhook/resend": resendWebhooks,
  getPaymentBlockHeight: getBlockHeight,
  getTradeBlockHeight: getBlockHeight,
  checkWithdrawalAddressValidity,
  addressUnbinding,
  rescanLostTransaction,
};
