import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { id, optionalText, pageOf } from "../fields/answers.ts";
import { chain, numericId, recordOrOrder } from "../fields/inputs.ts";
import {
  accepted,
  autoWithdrawalRecord,
  fee,
  isAsked,
  riskyRefundRecord,
  withdrawalRecord,
} from "./withdrawal-record.ts";
import { recordFilter, toCwallet, toNetwork, withdrawalFilter } from "./withdrawal-requests.ts";

export const withdrawalCalls = {
  /** Whether a Cwallet user exists, with the masked name. */
  getCwalletUserId: defineCall({
    path: "/getCwalletUserId",
    request: z.strictObject({ cwalletUserId: z.string().min(1).max(128) }),
    answer: z.object({ cwalletUserId: id, cwalletUserName: optionalText }),
  }),
  /** What a withdrawal costs now, in the chain's native coin. */
  getWithdrawFee: defineCall({
    path: "/getWithdrawFee",
    request: z.strictObject({ coinId: numericId, chain }),
    answer: z.object({ fee, networkFeeInquiryID: optionalText }),
  }),
  /** Sends coins to an address. Not idempotent: after a timeout, read the record by `orderId` first. */
  applyAppWithdrawToNetwork: defineCall({
    path: "/applyAppWithdrawToNetwork",
    request: toNetwork.extend({
      /** False: the receiver gets the amount less the fee. True: the merchant pays the fee on top. */
      merchantPayNetworkFee: z.boolean().optional(),
    }),
    answer: accepted,
  }),
  /** Sends coins to a Cwallet user. No notification follows: read the record. */
  applyAppWithdrawToCwallet: defineCall({
    path: "/applyAppWithdrawToCwallet",
    request: toCwallet,
    answer: accepted,
  }),
  /** One withdrawal, by CCPayment's id or by yours. */
  getAppWithdrawRecord: defineCall({
    path: "/getAppWithdrawRecord",
    request: recordOrOrder,
    answer: z.object({ record: withdrawalRecord }).transform((data) => data.record),
    isAbout: (output, input) => isAsked(output, input),
  }),
  /** Withdrawals of the merchant account. */
  getAppWithdrawRecordList: defineCall({
    path: "/getAppWithdrawRecordList",
    request: withdrawalFilter,
    answer: pageOf(withdrawalRecord),
  }),
  /** Withdrawals made by rules of the dashboard. */
  getAutoWithdrawRecordList: defineCall({
    path: "/getAutoWithdrawRecordList",
    request: recordFilter,
    answer: pageOf(autoWithdrawalRecord),
  }),
  /** Risky deposits that were sent back. */
  getRiskyRefundRecordList: defineCall({
    path: "/getRiskyRefundRecordList",
    request: recordFilter,
    answer: pageOf(riskyRefundRecord),
  }),
};
