import * as z from "zod";
import { MERCHANT } from "#lib/sandbox/account/balances.ts";
import { nativeFeeOf, quoteFee } from "#lib/sandbox/account/network-fee.ts";
import { isInternal } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { chain, integer, listFields } from "#lib/sandbox/protocol/v2/fields.ts";
import { knownToken } from "#lib/sandbox/protocol/v2/known-token.ts";
import { viewPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import {
  cwalletFields,
  networkFields,
  toCwallet,
  toNetwork,
} from "#lib/sandbox/protocol/v2/withdrawals/apply.ts";
import {
  riskyRefundPage,
  riskyRefundView,
} from "#lib/sandbox/protocol/v2/withdrawals/risky-refunds.ts";
import {
  v2Withdrawals,
  withdrawalPage,
  withdrawalView,
} from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-records.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { ok } from "#lib/shared/result.ts";

/** POST /getCwalletUserId: here every id of 5 to 12 digits, and every e-mail address, exists. */
const getCwalletUserId = v2Call({ cwalletUserId: z.string().max(120) }, (_, { cwalletUserId }) => {
  if (!isInternal(cwalletUserId)) return refuse(11003, `no user ${cwalletUserId}`);
  const address = cwalletUserId.includes("@") ? cwalletUserId : `u${cwalletUserId}@example.com`;
  return ok({ cwalletUserId, cwalletUserName: address.replace(/^(.)[^@]*/, "$1***") });
});

/** POST /getWithdrawFee: in the chain's native coin. */
const getWithdrawFee = v2Call({ coinId: integer, chain }, (sandbox, params) => {
  const token = knownToken(sandbox, params.coinId, params.chain);
  if (!token.ok) return token;
  if (readSettings(sandbox.store).v2ChainInMaintenance === params.chain)
    return refuse(14004, `${params.chain} sends nothing now`);
  const { coin, amount } = nativeFeeOf(token.value);
  return ok({
    fee: { coinId: coin.coinNumber, coinSymbol: coin.crypto, amount },
    networkFeeInquiryID: quoteFee(sandbox, token.value),
  });
});

/** POST /applyAppWithdrawToNetwork. */
const applyAppWithdrawToNetwork = v2Call(
  { ...networkFields, merchantPayNetworkFee: z.boolean().optional() },
  (sandbox, { merchantPayNetworkFee: merchantPaysFee = false, ...params }) =>
    toNetwork(sandbox, { ...params, merchantPaysFee }),
);

/** POST /applyAppWithdrawToCwallet. */
const applyAppWithdrawToCwallet = v2Call(cwalletFields, (sandbox, params) =>
  toCwallet(sandbox, params),
);

/** A record named by its own id or the merchant's. */
export const oneOfTwoIds = {
  recordId: z.string().max(64).optional(),
  orderId: z.string().max(64).optional(),
};

/** POST /getAppWithdrawRecord. */
const getAppWithdrawRecord = v2Call(oneOfTwoIds, (sandbox, { recordId, orderId }) => {
  if (!recordId && !orderId) return refuse(11000, "recordId or orderId is required");
  const row = v2Withdrawals(sandbox, MERCHANT).find(
    (one) =>
      (!recordId || one.recordId === recordId) && (!orderId || one.merchantOrderId === orderId),
  );
  return row ? ok({ record: withdrawalView(sandbox, row) }) : refuse(11003, recordId ?? orderId);
});

/** Filters of a list of withdrawals. */
export const withdrawalFilters = {
  ...listFields,
  toAddress: z.string().max(512).optional(),
  orderIds: z.array(z.string().max(64)).max(20, "at most 20").optional(),
};

/** POST /getAppWithdrawRecordList. */
const getAppWithdrawRecordList = v2Call(withdrawalFilters, (sandbox, params) =>
  viewPage(withdrawalPage(sandbox, params, v2Withdrawals(sandbox, MERCHANT)), (row) =>
    withdrawalView(sandbox, row),
  ),
);

const recordFilters = {
  ...listFields,
  toAddress: z.string().max(512).optional(),
  recordIds: z.array(z.string().max(64)).max(100).optional(),
};

/** POST /getAutoWithdrawRecordList: the sandbox withdraws nothing by itself, so that there are none. */
const getAutoWithdrawRecordList = v2Call(recordFilters, () => ok({ records: [], nextId: "" }));

/** POST /getRiskyRefundRecordList. */
const getRiskyRefundRecordList = v2Call(recordFilters, (sandbox, params) =>
  viewPage(riskyRefundPage(sandbox, params), riskyRefundView),
);

export const withdrawalCalls = {
  getCwalletUserId,
  getWithdrawFee,
  applyAppWithdrawToNetwork,
  applyAppWithdrawToCwallet,
  getAppWithdrawRecord,
  getAppWithdrawRecordList,
  getAutoWithdrawRecordList,
  getRiskyRefundRecordList,
};
