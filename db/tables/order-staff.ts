import { compositeKey, enumText, id, index, string, table, timestamp } from "#db/columns.ts";
import { orders } from "#db/tables/orders.ts";

/**
 * ship: send the goods although something is wrong with the money. refund: don't; the money goes back.
 * dismiss: looked at, nothing more to do.
 */
export type Resolution = "ship" | "refund" | "dismiss";

/** What a person decided about a reason for review. Rows are never changed: the newest of a key counts. */
export const reviewResolutions = table(
  "review_resolutions",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    /** Names the reason with what it was about (lib/orders/review/resolutions.ts): more money later is a new reason. */
    key: string().notNull(),
    resolution: enumText<Resolution>().notNull(),
    /** Why, in the words of who decided. */
    note: string().notNull(),
    staffName: string().notNull(),
    at: timestamp().notNull(),
  },
  (t) => [index("review_resolutions_order").on(t.orderId, t.at)],
);

/** Remarks for colleagues; shoppers never see them. */
export const orderNotes = table(
  "order_notes",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    text: string().notNull(),
    staffName: string().notNull(),
    at: timestamp().notNull(),
  },
  (t) => [index("order_notes_order").on(t.orderId, t.at)],
);

/** The words of a buyer's name as the search compares them, so that each is found by an index. */
export const buyerWords = table(
  "buyer_words",
  {
    word: string().notNull(),
    orderId: id()
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
  },
  (t) => [compositeKey({ columns: [t.word, t.orderId] }), index("buyer_words_order").on(t.orderId)],
);
