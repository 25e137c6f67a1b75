import { and, eq, exists, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { isInStock } from "#db/tables/catalogue.ts";
import { facetSetValues, productFacets, products, searchDocuments, variants } from "#db/tables.ts";
import { chosenOf, type FacetValue, type Filters } from "#lib/search/filters.ts";

export type Facet = Pick<FacetValue, "kind" | "name">;

/** Which of a search's filters count: for a facet's own counts all but its own, since its values are alternatives. */
export type Without = Facet | null;

/** The facets that a search may choose values of. */
export const facetsOf = (filters: Filters): Facet[] => [
  { kind: "collection", name: "" },
  { kind: "vendor", name: "" },
  { kind: "tag", name: "" },
  ...Object.keys(filters.options).map((name) => ({ kind: "option", name }) as const),
];

/** What the filters ask of a product of the catalogue, without those of some facets. */
export function conditions(
  reader: Reader,
  filters: Filters,
  without: Without[],
): (SQL | undefined)[] {
  return [
    ...chosenFacets(filters, without).map((facet) =>
      exists(
        reader
          .select({ one: productFacets.value })
          .from(productFacets)
          .where(
            and(
              eq(productFacets.productId, products.id),
              isOneOf(productFacets, facet, chosenOf(filters, facet)),
            ),
          ),
      ),
    ),
    priced(products.fromMinor, filters),
    filters.inStock ? inStock(reader, products.id) : undefined,
  ];
}

/** The same of a document of the index, which knows all of it itself. */
export function documentConditions(
  reader: Pick<Reader, "select">,
  filters: Filters,
  without: Without[],
): (SQL | undefined)[] {
  return [
    ...chosenFacets(filters, without).map((facet) =>
      inArray(
        searchDocuments.facetSet,
        reader
          .select({ facetSet: facetSetValues.facetSet })
          .from(facetSetValues)
          .where(isOneOf(facetSetValues, facet, chosenOf(filters, facet))),
      ),
    ),
    priced(searchDocuments.fromMinor, filters),
    filters.inStock ? eq(searchDocuments.inStock, true) : undefined,
  ];
}

const chosenFacets = (filters: Filters, without: Without[]): Facet[] =>
  facetsOf(filters).filter(
    (facet) => chosenOf(filters, facet).length > 0 && !without.some((one) => isSame(facet, one)),
  );

export function isSame(facet: Facet, without: Without): boolean {
  return without?.kind === facet.kind && without.name === facet.name;
}

/** Rows of a table that say of a product, or of a set, that it has one of a facet's values. */
export const isOneOf = (
  columns: typeof productFacets | typeof facetSetValues,
  { kind, name }: Facet,
  values: string[],
): SQL | undefined =>
  and(eq(columns.kind, kind), eq(columns.name, name), inArray(columns.value, values));

const priced = (column: SQLWrapper, { fromMinor, toMinor }: Filters) =>
  and(
    fromMinor === null ? undefined : sql`${column} >= ${fromMinor}`,
    toMinor === null ? undefined : sql`${column} <= ${toMinor}`,
  );

/** One of its variants can be bought. */
export function inStock(reader: Pick<Reader, "select">, productId: SQLWrapper): SQL {
  const rows = reader
    .select({ one: variants.productId })
    .from(variants)
    .where(and(eq(variants.productId, productId), isInStock(variants)));
  return exists(rows);
}
