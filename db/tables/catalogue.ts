import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
  compositeKey,
  enumText,
  flag,
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

/** One thing that a rule asks of a product; prices in the currency's minor unit, both ends included. */
export type RuleCondition =
  | { field: "tag" | "vendor"; is: string }
  | { field: "title"; contains: string }
  | { field: "price"; fromMinor: number | null; toMinor: number | null };

/** Which products belong to a collection: those that meet all conditions, or any of them. */
export type CollectionRule = { match: "all" | "any"; conditions: RuleCondition[] };

/** How a collection's products stand: in an order made by hand, or by a property of theirs. */
export type CollectionSort = "hand" | "newest" | "price-low" | "price-high";

export const collections = table("collections", {
  slug: id().primaryKey(),
  title: string().notNull(),
  summary: string().notNull(),
  text: string().notNull(),
  position: integer().notNull(),
  /** Null: products are put into it by hand. */
  rule: json<CollectionRule>(),
  sort: enumText<CollectionSort>().notNull().default("hand"),
  mediaId: id().references(() => media.id),
  /** Climbs with every edit. */
  version: integer().notNull().default(0),
});

/** draft: not shown yet. archived: no longer sold, kept for its orders. Only active products can be seen or bought. */
export type ProductStatus = "draft" | "active" | "archived";

/** A colour (`#rrggbb`) is shown as a swatch. */
export type OptionValue = { name: string; color?: string };
export type ProductOption = { name: string; values: OptionValue[] };
export type Specification = { name: string; value: string };

export const products = table(
  "products",
  {
    id: id().primaryKey(),
    slug: string().notNull(),
    title: string().notNull(),
    /** Markdown. */
    description: string().notNull(),
    status: enumText<ProductStatus>().notNull(),
    /** Brand or maker; may be empty. */
    vendor: string().notNull(),
    tags: json<string[]>().notNull(),
    specifications: json<Specification[]>().notNull(),
    /** At most three; none for a product with a single variant. */
    options: json<ProductOption[]>().notNull(),
    /** Empty: the title and description are used. */
    seoTitle: string().notNull(),
    seoDescription: string().notNull(),
    /** Lowest price of its variants, kept so that listings sort by an index. */
    fromMinor: money().notNull(),
    position: integer().notNull(),
    createdAt: timestamp().notNull(),
    /** When its texts, pictures, variants or prices last changed, ms UTC; 0 for what is older than this column. */
    updatedAt: timestamp().notNull().default(0),
    /** Climbs with every edit of what is written here, its collections and its pictures. */
    version: integer().notNull().default(0),
  },
  (t) => [
    unique("products_slug").on(t.slug),
    index("products_all_newest").on(t.createdAt, t.id),
    index("products_all_price").on(t.fromMinor, t.id),
    index("products_all_title").on(t.title, t.id),
    index("products_vendor").on(t.vendor),
    index("products_featured").on(t.status, t.position, t.id),
    index("products_price").on(t.status, t.fromMinor, t.id),
    index("products_newest").on(t.status, t.createdAt, t.id),
  ],
);

/** A product stands in several collections, in an order of each collection's own. */
export const productCollections = table(
  "product_collections",
  {
    productId: id()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    collectionSlug: id()
      .notNull()
      .references(() => collections.slug, { onDelete: "cascade" }),
    position: integer().notNull(),
  },
  (t) => [
    compositeKey({ columns: [t.productId, t.collectionSlug] }),
    index("product_collections_order").on(t.collectionSlug, t.position, t.productId),
  ],
);

/** A picture, known by its content. Its files lie in DATA_DIR/media (lib/media). */
export const media = table("media", {
  /** First 32 hex digits of the source's SHA-256. */
  id: id().primaryKey(),
  /** Of the source, in pixels. */
  width: integer().notNull(),
  height: integer().notNull(),
  /** Shown until the picture is there: a colour, and a tiny blurred copy as a data URI or empty. */
  color: string().notNull(),
  placeholder: string().notNull(),
  /** An SVG that is served as it is. */
  vector: flag().notNull(),
  /** The widths it was made in, ascending, as AVIF and WebP. */
  widths: json<number[]>().notNull(),
  /** File extension of the copy for whoever takes neither: jpg or png. */
  fallback: string().notNull(),
  /** Where it came from: an address or a file's name. */
  source: string().notNull(),
});

export const productMedia = table(
  "product_media",
  {
    productId: id()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    mediaId: id()
      .notNull()
      .references(() => media.id),
    position: integer().notNull(),
    alt: string().notNull(),
    /** What must stay visible when it is cropped, in percent from the left and the top. */
    focalX: integer().notNull(),
    focalY: integer().notNull(),
  },
  (t) => [compositeKey({ columns: [t.productId, t.mediaId] })],
);

type StockColumns = Record<"archivedAt" | "available" | "policy", SQLWrapper>;

/** Variants that can be bought. A partial index: queries must use the same text. */
export const isInStock = ({ archivedAt, available, policy }: StockColumns): SQL =>
  sql`${archivedAt} is null and (${available} > 0 or ${policy} = 'continue')`;

/** deny: sells what is in stock. continue: sells beyond it (docs/catalogue.md). */
export type StockPolicy = "deny" | "continue";

/**
 * One value of each option. initial = available + reserved + sold, always; with the policy `continue` available may be
 * below zero: that many are owed.
 */
export const variants = table(
  "variants",
  {
    id: id().primaryKey(),
    productId: id()
      .notNull()
      .references(() => products.id),
    /** Its place in addresses below the product's; empty where the product has no options. */
    slug: string().notNull(),
    /** Values of the product's options, in their order; empty where there is no such option. */
    option1: string().notNull(),
    option2: string().notNull(),
    option3: string().notNull(),
    position: integer().notNull(),
    sku: string().notNull(),
    barcode: string().notNull(),
    priceMinor: money().notNull(),
    /** The price before a reduction, or null. */
    compareAtMinor: money(),
    weightGrams: integer().notNull(),
    /** False for what is delivered by e-mail or download. */
    requiresShipping: flag().notNull().default(true),
    policy: enumText<StockPolicy>().notNull(),
    initial: integer().notNull(),
    available: integer().notNull(),
    reserved: integer().notNull().default(0),
    sold: integer().notNull().default(0),
    /** One of the product's pictures, or null for the first. */
    mediaId: id().references(() => media.id),
    /** Set once it is no longer offered; its orders still need it. */
    archivedAt: timestamp(),
    /** Climbs with every edit and stock adjustment, not with sales. */
    version: integer().notNull().default(0),
  },
  (t) => [
    unique("variants_options").on(t.productId, t.option1, t.option2, t.option3),
    unique("variants_slug").on(t.productId, t.slug),
    index("variants_sku").on(t.sku),
    index("variants_barcode").on(t.barcode),
    index("variants_stock").on(t.policy, t.archivedAt, t.available, t.productId),
    index("variants_in_stock").on(t.productId).where(isInStock(t)),
  ],
);
