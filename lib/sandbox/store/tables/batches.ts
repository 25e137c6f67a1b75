import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BatchStatus } from "#lib/sandbox/types.ts";

/** Batch withdrawals. */
export const batches = sqliteTable("batches", {
  batchOrderId: text().primaryKey(),
  billId: text().notNull(),
  taskName: text().notNull(),
  tokenId: text().notNull(),
  mode: text().$type<"Single" | "Batch">().notNull(),
  notifyUrl: text().notNull(),
  status: text().$type<BatchStatus>().notNull(),
  /** When its withdrawals start, once confirmed. */
  startsAt: integer(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

/** One withdrawal of a batch; once started, its state is that of the withdrawal. */
export const batchTasks = sqliteTable(
  "batch_tasks",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    batchOrderId: text().notNull(),
    orderId: text().notNull(),
    seq: integer().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    amount: text().notNull(),
    remark: text().notNull(),
    status: text().$type<"Waiting" | "Started" | "Failed" | "Canceled">().notNull(),
    reason: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (t) => [uniqueIndex("batch_tasks_order").on(t.batchOrderId, t.orderId)],
);
