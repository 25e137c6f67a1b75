import * as z from "zod";
import { amount, chain, integer, merchantId } from "#lib/sandbox/protocol/v2/fields.ts";

const MAX_TASKS = 500;

/** One withdrawal of a batch: keyed by orderId since July 2026, by seq before. */
export const task = z
  .object({
    orderId: merchantId.optional(),
    seq: z.int().min(1).optional(),
    address: z.string().min(1).max(512),
    amount,
    memo: z.string().max(16).nullish(),
    remark: z.string().max(64).nullish(),
  })
  .refine(
    ({ orderId, seq }) => orderId !== undefined || seq !== undefined,
    "orderId or seq is required",
  );

export type Task = z.output<typeof task>;

export const tasks = z.array(task).max(MAX_TASKS, `at most ${MAX_TASKS}`);

export const batchOrderId = merchantId;

/** What opens a batch. */
export const batchFields = {
  batchOrderId,
  coinId: integer,
  chain,
  mode: z.enum(["Single", "Batch"]),
  orders: tasks.optional(),
  taskName: z.string().max(128).optional(),
  productName: z.string().max(128).optional(),
  notifyUrl: z
    .url({ protocol: /^https?$/ })
    .max(120)
    .optional(),
};
