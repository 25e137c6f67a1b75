import { compositeKey, id, index, integer, money, string, table, timestamp } from "#db/columns.ts";
import { variants } from "#db/tables/catalogue.ts";

/** A cart is known by its id alone, which only the shopper's http-only cookie holds. */
export const carts = table(
  "carts",
  {
    id: id().primaryKey(),
    /** Climbs with every change; an order is made from one revision. */
    revision: integer().notNull().default(0),
    /** Set once its order was handed to the gateway: the cart then reads as empty. */
    orderedAt: timestamp(),
    /** As typed, in capital letters; whether it applies is decided each time. */
    discountCode: string(),
    createdAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (t) => [index("carts_updated").on(t.updatedAt)],
);

export const cartLines = table(
  "cart_lines",
  {
    cartId: id()
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: id()
      .notNull()
      .references(() => variants.id),
    quantity: integer().notNull(),
    /** The price that the shopper saw last, so that a change can be said; null in older carts. */
    seenMinor: money(),
    addedAt: timestamp().notNull(),
  },
  (t) => [compositeKey({ columns: [t.cartId, t.variantId] })],
);
