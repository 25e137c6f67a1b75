import {
  enumText,
  flag,
  id,
  index,
  integer,
  money,
  string,
  table,
  timestamp,
} from "#db/columns.ts";
import { orders } from "#db/tables/orders.ts";

/**
 * Where an order's money can be sent back to, as the shopper said. Rows never change what they say: another address is
 * another row, which voids this one. It counts once it was confirmed through a link mailed to the order's address.
 */
export const refundAddresses = table(
  "refund_addresses",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    /** The token that was paid, and the network chosen for it, as the gateway names both. */
    crypto: string().notNull(),
    chain: string().notNull(),
    address: string().notNull(),
    /** "" on networks without. */
    memo: string().notNull(),
    /** SHA-256 of the link's secret, in hex; null once it was used. */
    secretHash: string(),
    createdAt: timestamp().notNull(),
    /** When the link stops working. */
    expiresAt: timestamp().notNull(),
    confirmedAt: timestamp(),
    voidedAt: timestamp(),
  },
  (t) => [index("refund_addresses_order").on(t.orderId)],
);

/**
 * Why money goes back. due: the payment was too much, too little or too late. The others are the merchant's decision
 * about an order that was paid and sold.
 */
export const refundKinds = ["due", "return", "goodwill", "other"] as const;
export type RefundKind = (typeof refundKinds)[number];

/**
 * approved: by the merchant; the gateway was not asked yet. asking: it was or will be asked; whether it pays is unknown
 * until it shows the withdrawal. waiting: it must be approved on the gateway's dashboard. processing: the gateway pays.
 * success: paid. failed: certainly not paid. voided: the shopper changed the address before the gateway was asked.
 */
export type PayoutStatus =
  | "approved"
  | "asking"
  | "waiting"
  | "processing"
  | "success"
  | "failed"
  | "voided";

/** A refund that the shop pays through the gateway; its amount is in the refund that names it. */
export const payouts = table(
  "payouts",
  {
    /** Also the id of the withdrawal at the gateway: one id is paid once. */
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    addressId: id()
      .notNull()
      .references(() => refundAddresses.id),
    merchantPaysFee: flag().notNull(),
    /** What it was worth at the locked rate, for the limits of a day. */
    valueMinor: money().notNull(),
    status: enumText<PayoutStatus>().notNull(),
    /** Who approved it, by name. */
    approvedBy: string().notNull(),
    approvedAt: timestamp().notNull(),
    /** When it was last made sure that the money is still due, right before the gateway was asked to pay. */
    askedAt: timestamp(),
    /** When the gateway was last asked to pay without a certain answer. */
    uncertainAt: timestamp(),
    /** The gateway has shown it: from then on it is only followed. */
    shownAt: timestamp(),
    /** When the worker looks at it next; null once it ended. */
    nextCheckAt: timestamp(),
    checks: integer().notNull().default(0),
    /** Why it failed, or what keeps it waiting, in the gateway's words. */
    reason: string().notNull().default(""),
    endedAt: timestamp(),
  },
  (t) => [
    index("payouts_order").on(t.orderId),
    index("payouts_due").on(t.nextCheckAt),
    // Holds every column that lists filter by.
    index("payouts_approved").on(t.approvedAt, t.id, t.status),
  ],
);
