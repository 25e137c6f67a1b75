import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { pageOf } from "../fields/answers.ts";
import { recordOrOrder, userId } from "../fields/inputs.ts";
import { accepted, isAsked, withdrawalRecord } from "../withdrawals/withdrawal-record.ts";
import { toCwallet, toNetwork, withdrawalFilter } from "../withdrawals/withdrawal-requests.ts";

export const userWithdrawalCalls = {
  /** Sends a user's coins to an address; the user pays the fee. */
  applyUserWithdrawToNetwork: defineCall({
    path: "/applyUserWithdrawToNetwork",
    request: toNetwork.extend({ userId }),
    answer: accepted,
  }),
  /** Sends a user's coins to a Cwallet user. No notification follows: read the record. */
  applyUserWithdrawToCwallet: defineCall({
    path: "/applyUserWithdrawToCwallet",
    request: toCwallet.extend({ userId }),
    answer: accepted,
  }),
  /** One withdrawal of a user, by CCPayment's id or by yours. */
  getUserWithdrawRecord: defineCall({
    path: "/getUserWithdrawRecord",
    request: recordOrOrder,
    answer: z.object({ record: withdrawalRecord }).transform((data) => data.record),
    isAbout: (output, input) => isAsked(output, input),
  }),
  /** Withdrawals of a user. */
  getUserWithdrawRecordList: defineCall({
    path: "/getUserWithdrawRecordList",
    request: withdrawalFilter.extend({ userId }),
    answer: pageOf(withdrawalRecord),
  }),
};
