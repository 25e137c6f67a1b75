import { count, id, lookup, money, string, table, time, unique } from "#db/columns.ts";

export const collections = table("collections", {
  slug: id().primaryKey(),
  title: string().notNull(),
  summary: string().notNull(),
  text: string().notNull(),
  position: count().notNull(),
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
    year: count().notNull(),
    family: string().notNull(),
    /** Lowest price of its variants, kept so that listings sort by an index. */
    fromCents: money().notNull(),
    position: count().notNull(),
    createdAt: time().notNull(),
  },
  (t) => [
    unique("products_slug").on(t.slug),
    lookup("products_collection").on(t.collectionSlug, t.position),
    lookup("products_price").on(t.fromCents, t.id),
    lookup("products_newest").on(t.createdAt, t.id),
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
    position: count().notNull(),
    priceCents: money().notNull(),
    initial: count().notNull(),
    available: count().notNull(),
    reserved: count().notNull().default(0),
    sold: count().notNull().default(0),
  },
  (t) => [unique("variants_choice").on(t.productId, t.size, t.frame)],
);
