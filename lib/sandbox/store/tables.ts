import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type {
  DeliveryFault,
  DeliveryStatus,
  FaultKind,
  PaymentStage,
  WithdrawalStatus,
} from "#lib/sandbox/types.ts";

/** Orders; times are ms UTC on the virtual clock unless marked real. */
export const orders = sqliteTable(
  "orders",
  {
    merchantOrderId: text().primaryKey(),
    orderId: text().notNull(),
    /** Opens the hosted page. */
    key: text().notNull(),
    kind: text().$type<"hosted" | "native">().notNull(),
    price: text().notNull(),
    currency: text().notNull(),
    productName: text().notNull(),
    returnUrl: text().notNull(),
    notifyUrl: text().notNull(),
    customValue: text().notNull(),
    createdAt: integer().notNull(),
    validSeconds: integer().notNull(),
    /** The token the payer last chose. */
    tokenId: text(),
    /** Whether its expiry was handled, notified or not. */
    expiryNotified: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [uniqueIndex("orders_key").on(t.key), index("orders_created").on(t.createdAt)],
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
    /** Confirmations are added by the clock, block by block. */
    addsConfirmations: integer({ mode: "boolean" }).notNull(),
    paidAt: integer().notNull(),
  },
  (t) => [
    index("payments_order").on(t.merchantOrderId),
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
  (t) => [index("refunds_order").on(t.merchantOrderId)],
);

/** Deposit addresses assigned to a merchant's users. */
export const permanentAddresses = sqliteTable(
  "permanent_addresses",
  {
    userId: text().notNull(),
    chain: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    notifyUrl: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.chain] })],
);

/** Money without an order: a direct deposit, or an invoice paid. */
export const deposits = sqliteTable("deposits", {
  recordId: text().primaryKey(),
  kind: text().$type<"direct" | "invoice">().notNull(),
  /** The user paid for, or who the invoice was sent to. */
  party: text().notNull(),
  tokenId: text().notNull(),
  amount: text().notNull(),
  serviceFee: text().notNull(),
  txid: text().notNull(),
  depositedAt: integer().notNull(),
});

export const withdrawals = sqliteTable(
  "withdrawals",
  {
    merchantOrderId: text().primaryKey(),
    orderId: text().notNull(),
    recordId: text().notNull(),
    tokenId: text().notNull(),
    value: text().notNull(),
    networkFee: text().notNull(),
    merchantPaysFee: integer({ mode: "boolean" }).notNull(),
    rate: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    txid: text().notNull(),
    status: text().$type<WithdrawalStatus>().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index("withdrawals_status").on(t.status)],
);

/** Resend requests, counted for their rate limit (protocol notes §7.6). */
export const resends = sqliteTable("resends", { at: integer().notNull() });

/** Enabled faults. */
export const faults = sqliteTable("faults", {
  kind: text().$type<FaultKind>().primaryKey(),
  probability: real().notNull(),
  seed: text().notNull(),
  /** The calls it applies to, without a leading slash; empty means all. */
  calls: text({ mode: "json" }).$type<string[]>().notNull(),
  /** How many more times it is injected; null means no limit. */
  left: integer(),
  /** How many calls or deliveries were considered: the position in the seed's sequence. */
  considered: integer().notNull(),
  injected: integer().notNull(),
});

export const deliveries = sqliteTable(
  "deliveries",
  {
    id: text().primaryKey(),
    merchantOrderId: text().notNull(),
    recordId: text().notNull(),
    orderType: text().notNull(),
    payStatus: text().notNull(),
    url: text().notNull(),
    body: text().notNull(),
    status: text().$type<DeliveryStatus>().notNull(),
    tries: integer().notNull(),
    createdAt: integer().notNull(),
    firstAt: integer(),
    nextAt: integer(),
    /** Real ms; the process that claimed it sends it until then. */
    claimedUntil: integer().notNull(),
  },
  (t) => [
    index("deliveries_due").on(t.status, t.nextAt),
    index("deliveries_order").on(t.merchantOrderId),
    index("deliveries_created").on(t.createdAt),
  ],
);

export const deliveryAttempts = sqliteTable(
  "delivery_attempts",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    deliveryId: text().notNull(),
    n: integer().notNull(),
    at: integer().notNull(),
    requestHeaders: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    requestBody: text().notNull(),
    status: integer(),
    responseHeaders: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    responseBody: text().notNull(),
    /** Real ms the exchange took. */
    ms: integer().notNull(),
    error: text(),
    acknowledged: integer({ mode: "boolean" }).notNull(),
    manual: integer({ mode: "boolean" }).notNull(),
    /** The fault injected into it. */
    fault: text().$type<DeliveryFault>(),
  },
  (t) => [index("delivery_attempts_delivery").on(t.deliveryId)],
);

export const settings = sqliteTable("settings", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
});
