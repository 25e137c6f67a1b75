import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { optionalText, pageOf, text } from "../fields/answers.ts";
import {
  address,
  chain,
  ids,
  limit,
  merchantId,
  numericId,
  page,
  recordId,
  webUrl,
} from "../fields/inputs.ts";
import { depositRecord } from "./deposit-record.ts";

export const depositCalls = {
  /** The permanent address of a reference id on a chain; the same pair always gets the same address. */
  getOrCreateAppDepositAddress: defineCall({
    path: "/getOrCreateAppDepositAddress",
    request: z.strictObject({ referenceId: merchantId, chain, notifyUrl: webUrl().optional() }),
    answer: z.object({ address: text.min(1), memo: optionalText }),
  }),
  /** One deposit to the merchant account. */
  getAppDepositRecord: defineCall({
    path: "/getAppDepositRecord",
    request: z.strictObject({ recordId }),
    answer: z.object({ record: depositRecord }).transform((data) => data.record),
    isAbout: (output, input) => output.recordId === input.recordId,
  }),
  /** Deposits to the merchant account, newest first. */
  getAppDepositRecordList: defineCall({
    path: "/getAppDepositRecordList",
    request: z
      .strictObject({
        coinId: numericId.optional(),
        chain: chain.optional(),
        toAddress: address.optional(),
        referenceId: merchantId.optional(),
        orderId: merchantId.optional(),
        recordIds: ids(50).optional(),
        referenceIds: ids(50).optional(),
        orderIds: ids(50).optional(),
        ...page,
        limit: limit.optional(),
      })
      .refine(
        (input) => input.referenceId === undefined || input.orderId === undefined,
        "give referenceId or orderId, not both",
      ),
    answer: pageOf(depositRecord),
  }),
};
