import { and, eq, exists, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { isInStock } from "#db/tables/catalogue.ts";
import { productFacets, variants } from "#db/tables.ts";
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

/** Of products, or of the index's documents. */
export type Columns = Record<"productId" | "fromMinor", SQLWrapper>;

/** What the filters ask of a product, without those of some facets. */
export function conditions(
  reader: Reader,
  { productId, fromMinor }: Columns,
  filters: Filters,
  without: Without[],
): (SQL | undefined)[] {
  return [
    ...facetsOf(filters)
      .filter((facet) => !without.some((one) => isSame(facet, one)))
      .map((facet) => hasOneOf(reader, productId, facet, chosenOf(filters, facet))),
    priced(fromMinor, filters),
    filters.inStock ? inStock(reader, productId) : undefined,
  ];
}

export function isSame(facet: Facet, without: Without): boolean {
  return without?.kind === facet.kind && without.name === facet.name;
}

function hasOneOf(
  reader: Reader,
  productId: SQLWrapper,
  facet: Facet,
  values: string[],
): SQL | undefined {
  if (values.length === 0) return undefined;
  const rows = reader
    .select({ one: productFacets.value })
    .from(productFacets)
    .where(and(eq(productFacets.productId, productId), isOneOf(facet, values)));
  return exists(rows);
}

/** Rows of product_facets that give a product one of a facet's values. */
export const isOneOf = ({ kind, name }: Facet, values: string[]): SQL | undefined =>
  and(
    eq(productFacets.kind, kind),
    eq(productFacets.name, name),
    inArray(productFacets.value, values),
  );

const priced = (column: SQLWrapper, { fromMinor, toMinor }: Filters) =>
  and(
    fromMinor === null ? undefined : sql`${column} >= ${fromMinor}`,
    toMinor === null ? undefined : sql`${column} <= ${toMinor}`,
  );

/** One of its variants can be bought. */
export function inStock(reader: Reader, productId: SQLWrapper): SQL {
  const rows = reader
    .select({ one: variants.productId })
    .from(variants)
    .where(and(eq(variants.productId, productId), isInStock(variants)));
  return exists(rows);
}
