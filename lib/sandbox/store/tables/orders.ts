import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Generation, PaymentStage } from "#lib/sandbox/types.ts";

/** Orders; times are ms UTC on the virtual clock unless marked real. */
export const orders = sqliteTable(
  "orders",
  {
    merchantOrderId: text().primaryKey(),
    orderId: text().notNull(),
    generation: text().$type<Generation>().notNull().default("v1"),
    /** Opens the hosted page. */
    key: text().notNull(),
    kind: text().$type<"hosted" | "native">().notNull(),
    price: text().notNull(),
    /** A fiat code, a coin's symbol, or v1's "token". */
    currency: text().notNull(),
    /** One unit of the currency is worth unitPrice / usdRate USD: a coin's price over 1, or 1 over a fiat rate. */
    unitPrice: text().notNull().default("1"),
    usdRate: text().notNull().default("1"),
    /** v2's ids of the currency; at most one is set. */
    fiatId: integer(),
    priceCoinId: integer(),
    productName: text().notNull(),
    returnUrl: text().notNull(),
    notifyUrl: text().notNull(),
    customValue: text().notNull(),
    closeUrl: text().notNull().default(""),
    buyerEmail: text().notNull().default(""),
    /** A native order with a payment page as well, or an order opened by v2's plugin call. */
    checkout: text().$type<"none" | "page" | "plugin">().notNull().default("none"),
    createdAt: integer().notNull(),
    validSeconds: integer().notNull(),
    /** The token the payer last chose. */
    tokenId: text(),
    /** Whether its expiry was handled, notified or not. */
    expiryNotified: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    uniqueIndex("orders_key").on(t.key),
    index("orders_created").on(t.createdAt),
    // Asked for several times a second.
    index("orders_expiry").on(t.expiryNotified, sql`${t.createdAt} + ${t.validSeconds} * 1000`),
  ],
);

/** A token chosen for an order: its rate is locked, its address is the order's. */
export const locks = sqliteTable(
  "locks",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    merchantOrderId: text().notNull(),
    tokenId: text().notNull(),
    rate: text().notNull(),
    orderAmount: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    lockedAt: integer().notNull(),
  },
  (t) => [uniqueIndex("locks_choice").on(t.merchantOrderId, t.tokenId)],
);

export const payments = sqliteTable(
  "payments",
  {
    recordId: text().primaryKey(),
    merchantOrderId: text().notNull(),
    tokenId: text().notNull(),
    amount: text().notNull(),
    rate: text().notNull(),
    orderAmount: text().notNull(),
    serviceFee: text().notNull(),
    txid: text().notNull(),
    stage: text().$type<PaymentStage>().notNull(),
    /** Flagged by the service and never credited. */
    risky: integer({ mode: "boolean" }).notNull().default(false),
    /** Whether it counts for its order, or came in another coin, or after the address closed. */
    tie: text().$type<"order" | "other-coin" | "too-late">().notNull().default("order"),
    /** Confirmations are added by the clock, block by block. */
    addsConfirmations: integer({ mode: "boolean" }).notNull(),
    paidAt: integer().notNull(),
  },
  (t) => [
    // Rows come in this order, without being sorted.
    index("payments_order").on(t.merchantOrderId, t.paidAt),
    index("payments_unconfirmed").on(t.addsConfirmations),
  ],
);

export const refunds = sqliteTable(
  "refunds",
  {
    recordId: text().primaryKey(),
    merchantOrderId: text().notNull(),
    tokenId: text().notNull(),
    amount: text().notNull(),
    networkFee: text().notNull(),
    received: text().notNull(),
    txid: text().notNull(),
    address: text().notNull(),
    status: text().$type<"success" | "failed">().notNull(),
    refundedAt: integer().notNull(),
  },
  (t) => [index("refunds_order").on(t.merchantOrderId, t.refundedAt)],
);
