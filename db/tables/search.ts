import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
  compositeKey,
  enumText,
  flag,
  id,
  index,
  integer,
  money,
  rowNumber,
  string,
  table,
  timestamp,
  unique,
} from "#db/columns.ts";
import { products } from "#db/tables/catalogue.ts";
import { type FacetKind, facetSets } from "#db/tables/facet-sets.ts";

/** The searchable products: the active ones. The number is the row of the full-text index (db/search.ts). */
export const searchDocuments = table(
  "search_documents",
  {
    row: rowNumber(),
    productId: id()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** The product's, kept so that what is found needs no look at products. */
    fromMinor: money().notNull().default(0),
    /** One of its variants can be bought (lib/search/indexing/update-in-stock.ts). */
    inStock: flag().notNull().default(true),
    /** Null where a version before this column wrote the row, until the worker completes it. */
    facetSet: integer().references(() => facetSets.row),
  },
  (t) => [
    unique("search_documents_product").on(t.productId),
    index("search_documents_facets").on(t.facetSet),
  ],
);

/** Rows that say where an active product stands in a collection. Partial indexes: queries must use the same text. */
export const isPlace = (kind: SQLWrapper): SQL => sql`${kind} = 'collection'`;

/** One row for each value a product can be filtered by. */
export const productFacets = table(
  "product_facets",
  {
    productId: id()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    kind: enumText<FacetKind>().notNull(),
    /** An option's name; empty for the other kinds. */
    name: string().notNull(),
    /** An option's value, a tag, a vendor or a collection's slug. */
    value: string().notNull(),
    /** Where the value stands among an option's, or where the product stands in a collection. */
    position: integer().notNull(),
    /** The product's, of collections alone: each order of a collection's listing is an index. */
    fromMinor: money().notNull().default(0),
    createdAt: timestamp().notNull().default(0),
  },
  (t) => [
    compositeKey({ columns: [t.productId, t.kind, t.name, t.value] }),
    index("product_facets_value").on(t.kind, t.name, t.value, t.productId),
    index("product_facets_featured").on(t.value, t.position, t.productId).where(isPlace(t.kind)),
    index("product_facets_price").on(t.value, t.fromMinor, t.productId).where(isPlace(t.kind)),
    index("product_facets_newest").on(t.value, t.createdAt, t.productId).where(isPlace(t.kind)),
  ],
);

/** Every word that was ever indexed, under each spelling that is looked up for a mistyped one (lib/search/spelling.ts). */
export const searchSpellings = table(
  "search_spellings",
  { key: string().notNull(), word: string().notNull() },
  (t) => [compositeKey({ columns: [t.key, t.word] })],
);
