import { compositeKey, count, id, lookup, table, time } from "#db/columns.ts";
import { variants } from "#db/tables/catalogue.ts";

/** A cart is known by its id alone, which only the shopper's http-only cookie holds. */
export const carts = table(
  "carts",
  {
    id: id().primaryKey(),
    /** Climbs with every change; an order is made from one revision. */
    revision: count().notNull().default(0),
    /** Set once its order was handed to the gateway: the cart then reads as empty. */
    orderedAt: time(),
    createdAt: time().notNull(),
    updatedAt: time().notNull(),
  },
  (t) => [lookup("carts_updated").on(t.updatedAt)],
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
    quantity: count().notNull(),
    addedAt: time().notNull(),
  },
  (t) => [compositeKey({ columns: [t.cartId, t.variantId] })],
);
