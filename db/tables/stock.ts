import { compositeKey, enumText, id, integer, string, table, timestamp } from "#db/columns.ts";
import { variants } from "#db/tables/catalogue.ts";

/** policy: selling beyond stock was switched off, so what was owed no longer is. import: a CSV file said so. */
export type StockReason =
  | "received"
  | "counted"
  | "damaged"
  | "lost"
  | "returned"
  | "correction"
  | "policy"
  | "import";

/**
 * The ledger of a variant's stock: each change of `initial`, in order. Reservations and sales are not in it, since
 * orders hold them.
 */
export const stockAdjustments = table(
  "stock_adjustments",
  {
    variantId: id()
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    /** The variant's version after it: their order. */
    version: integer().notNull(),
    at: timestamp().notNull(),
    reason: enumText<StockReason>().notNull(),
    delta: integer().notNull(),
    /** The variant's `initial` and `available` after it. */
    initial: integer().notNull(),
    available: integer().notNull(),
    note: string().notNull(),
    /** Who did it, as named then; empty for a command. */
    staffId: string().notNull(),
    staffName: string().notNull(),
  },
  (t) => [compositeKey({ columns: [t.variantId, t.version] })],
);
