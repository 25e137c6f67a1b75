import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Transfers between v2's wallets; the app id stands for the merchant's balance. */
export const transfers = sqliteTable(
  "transfers",
  {
    recordId: text().primaryKey(),
    orderId: text().notNull(),
    /** The record id of its batch transfer; empty: none. */
    batchId: text().notNull(),
    fromUserId: text().notNull(),
    toUserId: text().notNull(),
    coinId: text().notNull(),
    amount: text().notNull(),
    rate: text().notNull(),
    remark: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index("transfers_order").on(t.orderId), index("transfers_batch").on(t.batchId)],
);

/** Swaps; amounts are decimal strings. */
export const swaps = sqliteTable("swaps", {
  recordId: text().primaryKey(),
  orderId: text().notNull(),
  /** The wallet; empty: the merchant's balance. */
  userId: text().notNull(),
  coinIn: text().notNull(),
  coinOut: text().notNull(),
  amountIn: text().notNull(),
  amountOut: text().notNull(),
  amountOutMinimum: text().notNull(),
  netAmountOut: text().notNull(),
  fee: text().notNull(),
  feeRate: text().notNull(),
  extraFee: text().notNull(),
  extraFeeRate: text().notNull(),
  swapRate: text().notNull(),
  createdAt: integer().notNull(),
});
