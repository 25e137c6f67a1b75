import {
  compositeKey,
  enumText,
  index,
  integer,
  rowNumber,
  string,
  table,
  unique,
} from "#db/columns.ts";

/** What a product can be filtered by, beside its price and availability. */
export type FacetKind = "collection" | "vendor" | "tag" | "option";

/**
 * All that a product can be filtered by, as one number: products that share it are counted together. Never changed; deleted
 * with its last product.
 */
export const facetSets = table(
  "facet_sets",
  {
    row: rowNumber(),
    /** Of its values, hexadecimal. */
    hash: string().notNull(),
  },
  (t) => [unique("facet_sets_hash").on(t.hash)],
);

/** The values of a set, as product_facets has them for a product. */
export const facetSetValues = table(
  "facet_set_values",
  {
    facetSet: integer()
      .notNull()
      .references(() => facetSets.row, { onDelete: "cascade" }),
    kind: enumText<FacetKind>().notNull(),
    name: string().notNull(),
    value: string().notNull(),
    /** Where it stands among an option's values; 0 for the other kinds. */
    position: integer().notNull(),
  },
  (t) => [
    compositeKey({ columns: [t.facetSet, t.kind, t.name, t.value] }),
    index("facet_set_values_value").on(t.kind, t.name, t.value, t.facetSet),
  ],
);
