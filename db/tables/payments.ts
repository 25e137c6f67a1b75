import {
  decimal,
  enumText,
  flag,
  id,
  index,
  integer,
  money,
  string,
  table,
  timestamp,
  unique,
} from "#db/columns.ts";
import { orders } from "#db/tables/orders.ts";
import { payouts, type RefundKind } from "#db/tables/refunds.ts";

/** creating: the gateway was or will be asked. open: payable. failed: refused. closed: expired, and asked once more after. */
export type AttemptStatus = "creating" | "open" | "failed" | "closed";
export type AttemptApi = "v1" | "v2";
export type AttemptKind = "hosted" | "native";

/** One request for money at the gateway. Its id is the order id that the gateway is given. */
export const attempts = table(
  "attempts",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    kind: enumText<AttemptKind>().notNull(),
    status: enumText<AttemptStatus>().notNull(),
    priceMinor: money().notNull(),
    /** ISO 4217. */
    currency: string().notNull().default("USD"),
    /** The gateway's API generation it was opened with, which follows it to its end. */
    api: enumText<AttemptApi>().notNull().default("v1"),
    paymentUrl: string(),
    /** Native checkout only: what the shopper chose and where to pay. */
    tokenId: string(),
    address: string(),
    memo: string(),
    crypto: string(),
    network: string(),
    tokenAmount: decimal(),
    error: string(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    /** When its time ends by the gateway's clock: payments are late by that, not by ours. */
    gatewayExpiresAt: timestamp(),
    /** When the reconciler asks about it next; null once nothing more is expected. */
    nextCheckAt: timestamp(),
    checks: integer().notNull().default(0),
    checkedAt: timestamp(),
  },
  (t) => [
    index("attempts_order").on(t.orderId),
    index("attempts_due").on(t.nextCheckAt),
    index("attempts_checked").on(t.checkedAt),
    index("attempts_status").on(t.status, t.createdAt),
  ],
);

export type PaymentStatus = "pending" | "processing" | "success" | "failed";

/** One transaction towards an attempt. Rows are never deleted; status only climbs. */
export const payments = table(
  "payments",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    attemptId: id()
      .notNull()
      .references(() => attempts.id),
    /** From a notification; null while only an order info without record ids has shown it. */
    recordId: string(),
    txid: string().notNull(),
    chain: string().notNull(),
    contract: string().notNull(),
    crypto: string().notNull(),
    amount: decimal().notNull(),
    /** Tokens due for the whole attempt, in this payment's token. */
    orderAmount: decimal().notNull(),
    tokenRate: decimal().notNull(),
    /** What it is worth in the attempt's currency by the gateway's own account; null where amounts say it exactly. */
    paidValue: decimal(),
    status: enumText<PaymentStatus>().notNull(),
    /** The gateway holds it back as risky: shown, never counted. */
    risky: flag().notNull().default(false),
    /** True once the gateway's order info has shown it: only then it counts. */
    confirmed: flag().notNull(),
    /** When it was paid: the gateway's moment, else when we first saw it. */
    paidAt: timestamp().notNull(),
    seenAt: timestamp().notNull(),
  },
  (t) => [
    unique("payments_record").on(t.recordId),
    index("payments_order").on(t.orderId),
    index("payments_attempt").on(t.attemptId),
    index("payments_txid").on(t.txid),
  ],
);

/** Money sent back: by the shop, or on the gateway's dashboard. Rows are never deleted once confirmed. */
export const refunds = table(
  "refunds",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    attemptId: id()
      .notNull()
      .references(() => attempts.id),
    /** The shop's own payment of it; null for one made on the gateway's dashboard. */
    payoutId: id().references(() => payouts.id),
    kind: enumText<RefundKind>().notNull().default("due"),
    recordId: string(),
    txid: string().notNull(),
    chain: string().notNull(),
    crypto: string().notNull(),
    amount: decimal().notNull(),
    networkFee: decimal().notNull(),
    /** What arrives; "0" where the gateway doesn't say how much its network fee takes. */
    received: decimal().notNull(),
    status: enumText<PaymentStatus>().notNull(),
    confirmed: flag().notNull(),
    refundedAt: timestamp().notNull(),
    seenAt: timestamp().notNull(),
  },
  (t) => [
    unique("refunds_record").on(t.recordId),
    unique("refunds_payout").on(t.payoutId),
    index("refunds_order").on(t.orderId),
    index("refunds_txid").on(t.txid),
  ],
);
