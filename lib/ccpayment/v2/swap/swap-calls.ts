import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { integer, listOf, optionalText, pageOf, text } from "../fields/answers.ts";
import {
  amount,
  ids,
  merchantId,
  nothing,
  numericId,
  page,
  recordOrOrder,
  share,
  userId,
} from "../fields/inputs.ts";
import { isAsked } from "../withdrawals/withdrawal-record.ts";
import { quote, swapRecord, swapResult } from "./quote.ts";

const pair = z.strictObject({ coinIdIn: numericId, amountIn: amount, coinIdOut: numericId });

const order = pair.extend({
  orderId: merchantId,
  /** With less than this, nothing is swapped (16003). */
  amountOutMinimum: amount.optional(),
});

const filter = z.strictObject({
  recordIds: ids(20).optional(),
  orderIds: ids(20).optional(),
  userId: userId.optional(),
  coinIdIn: numericId.optional(),
  coinIdOut: numericId.optional(),
  ...page,
});

const record = z.object({ record: swapRecord }).transform((data) => data.record);

export const swapCalls = {
  /** The coins that can be swapped. */
  getSwapCoinList: defineCall({
    path: "/getSwapCoinList",
    request: nothing,
    answer: z
      .object({
        coins: listOf(z.object({ coinId: integer, symbol: text, logoUrl: optionalText })),
      })
      .transform((data) => data.coins),
  }),
  /** What a swap would return now. */
  estimate: defineCall({
    path: "/estimate",
    request: pair.extend({ extraFeeRate: share.optional() }),
    answer: quote,
  }),
  /** Swaps coins of the merchant account. */
  swap: defineCall({ path: "/swap", request: order, answer: swapResult }),
  /** One swap of the merchant account, by CCPayment's id or by yours. */
  getSwapRecord: defineCall({
    path: "/getSwapRecord",
    request: recordOrOrder,
    answer: record,
    isAbout: (output, input) => isAsked(output, input),
  }),
  /** Swaps of the merchant account, of at most three months. */
  getSwapRecordList: defineCall({
    path: "/getSwapRecordList",
    request: filter,
    answer: pageOf(swapRecord),
  }),
  /** Swaps coins of a user. */
  userSwap: defineCall({
    path: "/userSwap",
    request: order.extend({ userId, extraFeeRate: share.optional() }),
    answer: swapResult,
  }),
  /** One swap of a user, by CCPayment's id or by yours. */
  getUserSwapRecord: defineCall({
    path: "/getUserSwapRecord",
    request: recordOrOrder,
    answer: record,
    isAbout: (output, input) => isAsked(output, input),
  }),
  /** Swaps of users, of at most three months. */
  getUserSwapRecordList: defineCall({
    path: "/getUserSwapRecordList",
    request: filter,
    answer: pageOf(swapRecord),
  }),
};
