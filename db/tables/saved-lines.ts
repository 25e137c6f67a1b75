import { compositeKey, id, index, integer, money, table, timestamp } from "#db/columns.ts";
import { carts } from "#db/tables/carts.ts";
import { variants } from "#db/tables/catalogue.ts";

/** What a shopper keeps for later beside the cart. It outlives the cart's order: the next cart takes it over. */
export const savedLines = table(
  "saved_lines",
  {
    cartId: id()
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: id()
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    quantity: integer().notNull(),
    /** The price that the shopper saw last, so that a change can be said; null for one from an older cart. */
    seenMinor: money(),
    addedAt: timestamp().notNull(),
  },
  (t) => [
    compositeKey({ columns: [t.cartId, t.variantId] }),
    index("saved_lines_added").on(t.addedAt),
  ],
);
