import { id, index, integer, money, string, table, timestamp, unique } from "#db/columns.ts";

export const collections = table("collections", {
  slug: id().primaryKey(),
  title: string().notNull(),
  summary: string().notNull(),
  text: string().notNull(),
  position: integer().notNull(),
});

export const products = table(
  "products",
  {
    id: id().primaryKey(),
    slug: string().notNull(),
    collectionSlug: id()
      .notNull()
      .references(() => collections.slug),
    title: string().notNull(),
    description: string().notNull(),
    note: string().notNull(),
    year: integer().notNull(),
    family: string().notNull(),
    /** Lowest price of its variants, kept so that listings sort by an index. */
    fromMinor: money().notNull(),
    position: integer().notNull(),
    createdAt: timestamp().notNull(),
  },
  (t) => [
    unique("products_slug").on(t.slug),
    index("products_collection").on(t.collectionSlug, t.position),
    index("products_price").on(t.fromMinor, t.id),
    index("products_newest").on(t.createdAt, t.id),
  ],
);

/** A size in a frame. initial = available + reserved + sold, always. */
export const variants = table(
  "variants",
  {
    id: id().primaryKey(),
    productId: id()
      .notNull()
      .references(() => products.id),
    size: string().notNull(),
    frame: string().notNull(),
    position: integer().notNull(),
    priceMinor: money().notNull(),
    initial: integer().notNull(),
    available: integer().notNull(),
    reserved: integer().notNull().default(0),
    sold: integer().notNull().default(0),
  },
  (t) => [unique("variants_choice").on(t.productId, t.size, t.frame)],
);
