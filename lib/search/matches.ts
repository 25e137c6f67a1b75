import { and, count, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, readsOnce, type WordGroups, type WordPlace } from "#db/search.ts";
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
import { COUNTED, RANKED } from "#lib/search/limits.ts";

/** What is looked for. */
export type Search = {
  groups: WordGroups;
  filters: Filters;
  /** The chosen facets, the rarest first; `size`: products that have one of their values, at most COUNTED + 1. */
  chosen: (Facet & { size: number })[];
  /** All that it finds, best first, where that was read at once; null where parts of it are asked for one by one. */
  matches: Match[] | null;
};

/** A document of the index that has the words. */
export type Match = {
  productId: string;
  fromMinor: number;
  inStock: boolean;
  facetSet: number | null;
};

/** Makes ready to search. `ranked`: so many matches of words are put in order at most. */
export async function prepareSearch(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
  ranked = RANKED,
): Promise<Search> {
  const found = { groups, filters, chosen: [], matches: null };
  // Several words leave few matches; one finds too many to read.
  if (readsOnce && groups.length > 1 && filters.sort === "best")
    return { ...found, matches: await readMatches(reader, found, ranked) };
  // The index of words reads what they find faster than any other table.
  if (groups.length > 0) return found;
  const chosen: Search["chosen"] = [];
  for (const facet of facetsOf(filters)) {
    const values = chosenOf(filters, facet);
    if (values.length === 0) continue;
    const size = await reader.$count(having(reader, facet, values).as("having"));
    chosen.push({ ...facet, size });
  }
  chosen.sort((a, b) => a.size - b.size);
  return { ...found, chosen };
}

/** All that words find, best first, if that is at most `limit`. */
export async function readMatches(
  reader: Reader,
  search: Search,
  limit: number,
): Promise<Match[] | null> {
  const matches = await reader.select().from(findRanked(reader, search, { limit: limit + 1 }));
  if (matches.length > limit) return null;
  return matches.sort((a, b) => a.score - b.score || (a.productId < b.productId ? -1 : 1));
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

const { row, productId, fromMinor, inStock, facetSet } = searchDocuments;
const fields = {
  productId: sql<string>`${productId}`.as("found_id"),
  fromMinor: sql<number>`${fromMinor}`.as("found_price"),
  inStock: sql`${inStock}`.mapWith(Boolean).as("found_stock"),
  facetSet: sql<number | null>`${facetSet}`.as("found_set"),
};

/**
 * At most `limit` of the index's documents that a search finds, in any order, as a subquery to build on: limited, it
 * comes before all that is joined to it.
 */
export function findDocuments(
  reader: Reader,
  search: Search,
  { without = null, place = "anywhere", limit }: Choice,
) {
  const { groups, filters } = search;
  const lead = leadOf(search, without);
  const isWanted = documentConditions(reader, filters, [without, lead]);
  const found = reader.select(fields).from(searchDocuments).$dynamic();
  if (groups.length > 0) {
    const words = matchWords(groups, place);
    // What else is asked of a document must be asked before the limit.
    if (words.isAmong && !isWanted.some(Boolean))
      return found.where(words.isAmong(row, limit)).as("found");
    found.innerJoin(words.index, words.on);
    isWanted.push(words.where);
  } else if (lead) {
    const leading = having(reader, lead, chosenOf(filters, lead)).as("leading");
    found.innerJoin(leading, eq(leading.productId, productId));
  } else {
    // By their number: small rows, one beside the other.
    isWanted.push(gt(row, 0));
  }
  return found
    .where(and(...isWanted))
    .limit(limit)
    .as("found");
}

/** The same of words, with a `score` that orders them, best first. */
export function findRanked(
  reader: Reader,
  { groups, filters }: Search,
  { place = "anywhere", limit }: Choice,
) {
  const words = matchWords(groups, place);
  return reader
    .select({ ...fields, score: sql<number>`${words.bestFirst}`.as("score") })
    .from(words.index)
    .innerJoin(searchDocuments, words.on)
    .where(and(words.where, ...documentConditions(reader, filters, [])))
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
