import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { pageOf } from "../fields/answers.ts";
import {
  amount,
  ids,
  merchantId,
  numericId,
  page,
  recordId,
  recordOrOrder,
  userId,
} from "../fields/inputs.ts";
import { accepted, isAsked } from "../withdrawals/withdrawal-record.ts";
import { batchTransferRecord, transferRecord } from "./transfer-record.ts";

// The app id in place of a user id means the merchant account.
const account = userId;
const remark = z.string().max(255).optional();

export const transferCalls = {
  /** Moves coins between users, at once, without a fee or a notification. */
  userTransfer: defineCall({
    path: "/userTransfer",
    request: z.strictObject({
      orderId: merchantId,
      fromUserId: account,
      toUserId: account,
      coinId: numericId,
      /** In coins; worth at least 0.001 USD. */
      amount,
      remark,
    }),
    answer: accepted,
  }),
  /** One transfer, by CCPayment's id or by yours. */
  getUserTransferRecord: defineCall({
    path: "/getUserTransferRecord",
    request: recordOrOrder,
    answer: z.object({ record: transferRecord }).transform((data) => data.record),
    isAbout: (output, input) => isAsked(output, input),
  }),
  /** Transfers; name both users, since one source requires them. */
  getUserTransferRecordList: defineCall({
    path: "/getUserTransferRecordList",
    request: z.strictObject({
      fromUserId: account.optional(),
      toUserId: account.optional(),
      orderIds: ids(100).optional(),
      coinId: numericId.optional(),
      ...page,
    }),
    answer: pageOf(transferRecord),
  }),
  /** Moves coins from one user to several. */
  userBatchTransfer: defineCall({
    path: "/userBatchTransfer",
    request: z.strictObject({
      orderId: merchantId,
      userId: account,
      coinId: numericId,
      toUsers: z
        .array(z.strictObject({ userId: account, amount }))
        .min(1)
        .max(500),
      remark,
    }),
    answer: accepted,
  }),
  /** One transfer to several users, by CCPayment's id or by yours. */
  getUserBatchTransferRecord: defineCall({
    path: "/getUserBatchTransferRecord",
    request: recordOrOrder,
    answer: z.object({ record: batchTransferRecord }).transform((data) => data.record),
    isAbout: (output, input) => isAsked(output, input),
  }),
  /** Transfers to several users. */
  getUserBatchTransferRecordList: defineCall({
    path: "/getUserBatchTransferRecordList",
    request: z.strictObject({
      orderIds: ids(100).optional(),
      userId: account.optional(),
      coinId: numericId.optional(),
      ...page,
    }),
    answer: pageOf(batchTransferRecord),
  }),
  /** The single transfers of a transfer to several users. */
  getUserBatchTransferRecordDetail: defineCall({
    path: "/getUserBatchTransferRecordDetail",
    request: z.strictObject({ recordId, nextId: z.string().max(256).optional() }),
    answer: pageOf(transferRecord),
  }),
};
