import {
  enumText,
  id,
  index,
  integer,
  json,
  money,
  string,
  table,
  timestamp,
  unique,
} from "#db/columns.ts";

export type DiscountKind = "percentage" | "amount";

/** A code that lowers what an order's goods cost. */
export const discounts = table(
  "discounts",
  {
    id: id().primaryKey(),
    /** As shoppers type it, in capital letters. */
    code: string().notNull(),
    kind: enumText<DiscountKind>().notNull(),
    /** percentage: in basis points, 1000 is 10 %. amount: in the currency's minor unit. */
    value: integer().notNull(),
    /** What the goods it applies to must cost together. */
    minSubtotalMinor: money().notNull(),
    /** Slugs of the collections whose goods it applies to; empty for all goods. */
    collections: json<string[]>().notNull(),
    startsAt: timestamp().notNull(),
    endsAt: timestamp(),
    /** Orders in all, and by one e-mail address; null for any number. */
    maxUses: integer(),
    maxUsesPerEmail: integer(),
    /** Orders that hold it now: those whose stock is reserved or sold. */
    used: integer().notNull().default(0),
    createdAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (t) => [unique("discounts_code").on(t.code), index("discounts_created").on(t.createdAt, t.id)],
);
