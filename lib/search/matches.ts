import { and, count, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, type WordGroups, type WordPlace } from "#db/search.ts";
import { productFacets, products, searchDocuments } from "#db/tables.ts";
import {
  conditions,
  documentConditions,
  type Facet,
  facetsOf,
  isOneOf,
  isSame,
  type Without,
} from "#lib/search/conditions.ts";
import { chosenOf, type Filters } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";

/** What is looked for. */
export type Search = {
  groups: WordGroups;
  filters: Filters;
  /** The chosen facets, the rarest first; `size`: products that have one of their values, at most COUNTED + 1. */
  chosen: (Facet & { size: number })[];
};

/** Makes ready to search. */
export async function prepareSearch(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
): Promise<Search> {
  // The index of words reads what they find faster than any other table.
  if (groups.length > 0) return { groups, filters, chosen: [] };
  const chosen: Search["chosen"] = [];
  for (const facet of facetsOf(filters)) {
    const values = chosenOf(filters, facet);
    if (values.length === 0) continue;
    const size = await reader.$count(having(reader, facet, values).as("having"));
    chosen.push({ ...facet, size });
  }
  chosen.sort((a, b) => a.size - b.size);
  return { groups, filters, chosen };
}

/** Products that have one of a facet's values, at most one more than are counted. */
const having = (reader: Reader, facet: Facet, values: string[]) =>
  reader
    .selectDistinct({ productId: productFacets.productId })
    .from(productFacets)
    .where(isOneOf(productFacets, facet, values))
    .limit(COUNTED + 1);

/** The rarest chosen facet, if it is rare enough to begin with; others are asked of each product. */
export const leadOf = ({ chosen }: Search, without: Without): Facet | null =>
  chosen.find((facet) => facet.size <= COUNTED && !isSame(facet, without)) ?? null;

/**
 * How many products a search without words finds, at most COUNTED + 1, where that needs no look at them; null where it
 * does. Of a catalogue with more than COUNTED.
 */
export function sizeOf({ filters, chosen }: Search, without: Without): number | null {
  if (filters.inStock || filters.fromMinor !== null || filters.toMinor !== null) return null;
  const [only, ...others] = chosen.filter((facet) => !isSame(facet, without));
  return others.length > 0 ? null : (only?.size ?? COUNTED + 1);
}

type Choice = {
  without?: Without;
  /** Where the words must stand. */
  place?: WordPlace;
  limit: number;
};

/**
 * At most `limit` of the index's documents that a search finds, in any order, as a subquery to build on: limited, it
 * comes before all that is joined to it. `score` orders them by their words, best first.
 */
export function findDocuments(
  reader: Reader,
  search: Search,
  { without = null, place = "anywhere", limit }: Choice,
) {
  const { groups, filters } = search;
  const { row, productId, fromMinor, inStock, facetSet } = searchDocuments;
  const words = groups.length > 0 ? matchWords(groups, place) : null;
  const fields = {
    productId: sql<string>`${productId}`.as("found_id"),
    fromMinor: sql<number>`${fromMinor}`.as("found_price"),
    inStock: sql<boolean>`${inStock}`.as("found_stock"),
    facetSet: sql<number | null>`${facetSet}`.as("found_set"),
    score: sql<number>`${words ? words.bestFirst : sql`0`}`.as("score"),
  };
  if (words)
    return reader
      .select(fields)
      .from(words.index)
      .innerJoin(searchDocuments, words.on)
      .where(and(words.where, ...documentConditions(reader, filters, [without])))
      .limit(limit)
      .as("found");
  const lead = leadOf(search, without);
  const found = reader.select(fields).from(searchDocuments).$dynamic();
  if (lead) {
    const leading = having(reader, lead, chosenOf(filters, lead)).as("leading");
    found.innerJoin(leading, eq(leading.productId, productId));
  }
  const isWanted = documentConditions(reader, filters, [without, lead]);
  // By their number: small rows, one beside the other.
  return found
    .where(and(lead ? undefined : gt(row, 0), ...isWanted))
    .limit(limit)
    .as("found");
}

/** A page of the products that a search without words finds, in the order of an index. */
export function walkProducts(
  reader: Reader,
  search: Search,
  { order, limit, offset }: { order: SQL[]; limit: number; offset: number },
) {
  const { filters } = search;
  const lead = leadOf(search, null);
  const found = reader
    .select({ productId: sql<string>`${products.id}`.as("found_id") })
    .from(products)
    .$dynamic();
  if (lead) {
    // Limited, the subquery comes first; without one, products are walked in their order.
    const leading = having(reader, lead, chosenOf(filters, lead)).as("leading");
    found.innerJoin(leading, eq(leading.productId, products.id));
  }
  return found
    .where(and(eq(products.status, "active"), ...conditions(reader, filters, [lead])))
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .as("found");
}

/** How many products a search finds, at most `limit`. */
export async function countMatches(
  reader: Reader,
  search: Search,
  limit: number,
  place: WordPlace = "anywhere",
): Promise<number> {
  const [row] = await reader
    .select({ total: count() })
    .from(findDocuments(reader, search, { limit, place }));
  return row?.total ?? 0;
}
