import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { id, integer, listOf, optionalInteger, optionalText, pageOf } from "../fields/answers.ts";
import {
  address,
  amount,
  chain,
  limit,
  memo,
  merchantId,
  numericId,
  webUrl,
} from "../fields/inputs.ts";
import { batchAbort, batchOrder, batchTask } from "./batch-order.ts";

const batchOrderId = merchantId;

const task = z.strictObject({
  orderId: merchantId,
  address,
  amount,
  memo: z.string().max(16).optional(),
  remark: z.string().max(64).optional(),
});

const MAX_TASKS = 500;

export const batchCalls = {
  /** Checks up to 500 addresses of a chain. No codes means valid. */
  checkWithdrawAddress: defineCall({
    path: "/checkWithdrawAddress",
    request: z.strictObject({
      chain,
      addressInfoList: z
        .array(z.strictObject({ address, memo: memo.optional(), seq: z.int().min(1) }))
        .min(1)
        .max(MAX_TASKS),
    }),
    answer: z.object({
      addressInfoResults: listOf(z.object({ seq: integer, codes: listOf(integer) })),
    }),
  }),
  /** Opens a batch of withdrawals in one coin on one chain. Nothing is sent before confirmBatchWithdraw. */
  applyBatchWithdraw: defineCall({
    path: "/applyBatchWithdraw",
    request: z.strictObject({
      batchOrderId,
      coinId: numericId,
      chain,
      mode: z.enum(["Single", "Batch"]),
      orders: z.array(task).max(MAX_TASKS),
      taskName: z.string().min(1).max(64).optional(),
      notifyUrl: webUrl(120).optional(),
    }),
    answer: z.object({ batchOrderId: id, billId: optionalText }),
    isAbout: (output, input) => output.batchOrderId === input.batchOrderId,
  }),
  /** Adds withdrawals to a batch that is not confirmed. */
  appendBatchWithdraw: defineCall({
    path: "/appendBatchWithdraw",
    request: z.strictObject({ batchOrderId, orders: z.array(task).min(1).max(MAX_TASKS) }),
    answer: z
      .object({ appended: optionalInteger, total: optionalInteger })
      .nullish()
      .transform((data) => data ?? {}),
  }),
  /** Starts a batch, after a delay of up to an hour. */
  confirmBatchWithdraw: defineCall({
    path: "/confirmBatchWithdraw",
    request: z.strictObject({
      batchOrderId,
      delaySeconds: z.int().min(0).max(3600).optional(),
      confirmExecution: z.boolean().optional(),
    }),
    answer: batchOrder,
    isAbout: (output, input) => output.batchOrderId === input.batchOrderId,
  }),
  /** Cancels a batch, or some of its withdrawals. */
  abortBatchWithdraw: defineCall({
    path: "/abortBatchWithdraw",
    request: z.strictObject({
      batchOrderId,
      orderIds: z.array(merchantId).min(1).max(MAX_TASKS).optional(),
    }),
    answer: batchAbort,
    isAbout: (output, input) => output.batchOrderId === input.batchOrderId,
  }),
  /** A batch as a whole. */
  getBatchWithdrawOrder: defineCall({
    path: "/getBatchWithdrawOrder",
    request: z.strictObject({ batchOrderId, verbose: z.int().min(0).max(3).optional() }),
    answer: batchOrder,
    isAbout: (output, input) => output.batchOrderId === input.batchOrderId,
  }),
  /** The withdrawals of a batch. */
  getBatchWithdrawOrderRecordList: defineCall({
    path: "/getBatchWithdrawOrderRecordList",
    request: z.strictObject({
      batchOrderId,
      nextId: z.string().max(256).optional(),
      limit: limit.optional(),
    }),
    answer: pageOf(batchTask),
  }),
};
