import { count, flag, id, lookup, string, table, time, unique } from "#db/columns.ts";

/** Every notification that arrived, with what was decided about it. */
export const inbox = table(
  "inbox",
  {
    id: id().primaryKey(),
    receivedAt: time().notNull(),
    verdict: string().notNull(),
    reason: string().notNull(),
    acknowledged: flag().notNull(),
    /** Whole body as text where it is UTF-8, at most 16 KiB. */
    body: string().notNull(),
    sentAt: string().notNull(),
    orderType: string(),
    recordId: string(),
    merchantOrderId: string(),
    orderId: string(),
  },
  (t) => [
    lookup("inbox_received").on(t.receivedAt),
    lookup("inbox_merchant_order").on(t.merchantOrderId),
    lookup("inbox_record").on(t.recordId),
  ],
);

/** Mail to send, or kept to be read where no server for mail is set. */
export const outbox = table(
  "outbox",
  {
    id: id().primaryKey(),
    orderId: id().notNull(),
    kind: string().notNull(),
    recipient: string().notNull(),
    subject: string().notNull(),
    text: string().notNull(),
    html: string().notNull(),
    createdAt: time().notNull(),
    sentAt: time(),
    error: string(),
  },
  (t) => [unique("outbox_once").on(t.orderId, t.kind), lookup("outbox_created").on(t.createdAt)],
);

/** One holder at a time, until a moment; for work that only one process may do. */
export const leases = table("leases", {
  name: id().primaryKey(),
  holder: id().notNull(),
  until: time().notNull(),
  /** Counts the takings, so that a late holder can be told from the present one. */
  term: count().notNull(),
});
