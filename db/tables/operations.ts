import {
  enumText,
  flag,
  id,
  index,
  integer,
  string,
  table,
  timestamp,
  unique,
} from "#db/columns.ts";

/**
 * refused: not from the gateway. ignored: of no order's business. activation: the gateway tried the address.
 * unknown-order: about an attempt we don't have. hint: the gateway was asked because of it.
 * unconfirmed, confirmed: whether the gateway's order info has shown its transfer. conflict: its record came before with other content.
 */
export type InboxVerdict =
  | "refused"
  | "ignored"
  | "activation"
  | "unknown-order"
  | "hint"
  | "unconfirmed"
  | "confirmed"
  | "conflict";

/** Every notification that arrived, with what was decided about it. */
export const inbox = table(
  "inbox",
  {
    id: id().primaryKey(),
    receivedAt: timestamp().notNull(),
    verdict: enumText<InboxVerdict>().notNull(),
    reason: string().notNull(),
    acknowledged: flag().notNull(),
    /** Whole body as text where it is UTF-8, at most 16 KiB. */
    body: string().notNull(),
    sentAt: string().notNull(),
    /** The generation whose webhook took it. */
    api: enumText<"v1" | "v2">().notNull().default("v1"),
    /** The headers that sign it, at most 512 characters each; "" where they were missing. */
    appId: string().notNull().default(""),
    sign: string().notNull().default(""),
    /** Size of the body as it arrived; more than is stored when it was cut. */
    bytes: integer().notNull().default(0),
    orderType: string(),
    recordId: string(),
    merchantOrderId: string(),
    orderId: string(),
  },
  (t) => [
    index("inbox_received").on(t.receivedAt),
    index("inbox_merchant_order").on(t.merchantOrderId),
    index("inbox_record").on(t.recordId),
    index("inbox_order").on(t.orderId, t.receivedAt),
    index("inbox_verdict").on(t.verdict, t.receivedAt),
  ],
);

/** Mail to send, or kept to be read where no server for mail is set. */
export const emails = table(
  "emails",
  {
    id: id().primaryKey(),
    /** Null for a mail about the shop. */
    orderId: id(),
    /** An EmailKind of lib/mail/email-content.ts. */
    kind: string().notNull(),
    /** The id of what it tells of: an order, a shipment, a refund. One mail of a kind for each. */
    cause: id().notNull(),
    recipient: string().notNull(),
    subject: string().notNull(),
    text: string().notNull(),
    html: string().notNull(),
    createdAt: timestamp().notNull(),
    sentAt: timestamp(),
    /** Until then, in real time, the process that claimed it is sending it. */
    claimedUntil: timestamp().notNull().default(0),
    error: string(),
  },
  (t) => [
    unique("emails_once").on(t.kind, t.cause),
    index("emails_order").on(t.orderId),
    index("emails_created").on(t.createdAt),
  ],
);

/** One holder at a timestamp, until a moment; for work that only one process may do. */
export const leases = table("leases", {
  name: id().primaryKey(),
  holder: id().notNull(),
  until: timestamp().notNull(),
  /** Counts the takings, so that a late holder can be told from the present one. */
  term: integer().notNull(),
});

/** One row for each client and limit that was used lately; one whose bucket is full again is as good as none. */
export const rateBuckets = table(
  "rate_buckets",
  {
    key: id().primaryKey(),
    /** When all its tokens are back, ms UTC in real time. */
    fullAt: timestamp().notNull(),
  },
  (t) => [index("rate_buckets_full").on(t.fullAt)],
);
