import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  ApiFault,
  BatchStatus,
  DeliveryFault,
  DeliveryStatus,
  FaultKind,
  Generation,
  PaymentStage,
  WithdrawalStatus,
} from "#lib/sandbox/types.ts";

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
    /** Flagged by the service and never credited. */
    risky: integer({ mode: "boolean" }).notNull().default(false),
    /** Whether it counts for its order, or came in another coin, or after the address closed. */
    tie: text().$type<"order" | "other-coin" | "too-late">().notNull().default("order"),
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

/** Deposit addresses: of a merchant's reference (v1: user), or of a user who has a wallet. */
export const permanentAddresses = sqliteTable(
  "deposit_addresses",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    generation: text().$type<Generation>().notNull(),
    kind: text().$type<"reference" | "user">().notNull(),
    party: text().notNull(),
    chain: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    notifyUrl: text().notNull(),
    unboundAt: integer(),
  },
  (t) => [index("deposit_addresses_party").on(t.kind, t.party, t.chain)],
);

/** Money without an order: a direct deposit, or an invoice paid. */
export const deposits = sqliteTable("deposits", {
  recordId: text().primaryKey(),
  generation: text().$type<Generation>().notNull().default("v1"),
  kind: text().$type<"direct" | "invoice" | "user">().notNull(),
  /** The user paid for, or who the invoice was sent to. */
  party: text().notNull(),
  tokenId: text().notNull(),
  /** USD per token. */
  rate: text().notNull().default("0"),
  address: text().notNull().default(""),
  memo: text().notNull().default(""),
  risky: integer({ mode: "boolean" }).notNull().default(false),
  amount: text().notNull(),
  serviceFee: text().notNull(),
  txid: text().notNull(),
  depositedAt: integer().notNull(),
});

export const withdrawals = sqliteTable(
  "withdrawals",
  {
    merchantOrderId: text().primaryKey(),
    generation: text().$type<Generation>().notNull().default("v1"),
    /** The wallet it leaves; empty: the merchant's balance. */
    userId: text().notNull().default(""),
    orderId: text().notNull(),
    recordId: text().notNull(),
    tokenId: text().notNull(),
    value: text().notNull(),
    networkFee: text().notNull(),
    merchantPaysFee: integer({ mode: "boolean" }).notNull(),
    /** v2's fee in the chain's native coin; empty: none. */
    nativeFee: text().notNull().default(""),
    notifyUrl: text().notNull().default(""),
    /** Why it failed or was rejected. */
    reason: text().notNull().default(""),
    rate: text().notNull(),
    address: text().notNull(),
    memo: text().notNull(),
    txid: text().notNull(),
    status: text().$type<WithdrawalStatus>().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index("withdrawals_status").on(t.status)],
);

/** Resend requests, counted for their rate limit (docs/protocol/v1.md §7.6). */
export const resends = sqliteTable("resends", { at: integer().notNull() });

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

/** Network fees as quoted; a withdrawal may name a quote. */
export const feeInquiries = sqliteTable("fee_inquiries", {
  id: text().primaryKey(),
  tokenId: text().notNull(),
  fee: text().notNull(),
  createdAt: integer().notNull(),
});

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
    generation: text().$type<Generation>().notNull().default("v1"),
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

/** Requests to the emulated API that were refused, or into whose answer a fault was injected. */
export const apiRequests = sqliteTable("api_requests", {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  generation: text().$type<Generation>().notNull(),
  method: text().notNull(),
  path: text().notNull(),
  appId: text(),
  timestamp: text(),
  sign: text(),
  body: text().notNull(),
  /** The body was longer than what is kept. */
  isBodyCut: integer({ mode: "boolean" }).notNull(),
  status: integer().notNull(),
  code: integer(),
  reason: text().notNull(),
  fault: text().$type<ApiFault>(),
});

export const settings = sqliteTable("settings", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
});
