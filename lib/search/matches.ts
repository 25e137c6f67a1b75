import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, type WordGroups, type WordPlace } from "#db/search.ts";
import { productFacets, products, searchDocuments } from "#db/tables.ts";
import {
  type Columns,
  conditions,
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
  /** How many products it finds, where that is known already: at most COUNTED + 1. */
  total: number | null;
};

/** Makes ready to search. */
export async function prepareSearch(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
): Promise<Search> {
  // Words are rarer than most facets, and their index gives no others.
  if (groups.length > 0) return { groups, filters, chosen: [], total: null };
  const chosen: Search["chosen"] = [];
  for (const facet of facetsOf(filters)) {
    const values = chosenOf(filters, facet);
    if (values.length === 0) continue;
    const size = await reader.$count(having(reader, facet, values, COUNTED + 1).as("having"));
    chosen.push({ ...facet, size });
  }
  chosen.sort((a, b) => a.size - b.size);
  const [only, ...others] = chosen;
  const isAlone =
    others.length === 0 &&
    !filters.inStock &&
    filters.fromMinor === null &&
    filters.toMinor === null;
  const total = only && isAlone ? only.size : null;
  return { groups, filters, chosen, total };
}

/** Products that have one of a facet's values, at most `limit`. */
const having = (reader: Reader, facet: Facet, values: string[], limit: number) =>
  reader
    .selectDistinct({ productId: productFacets.productId })
    .from(productFacets)
    .where(isOneOf(facet, values))
    .limit(limit);

/** Which of them. */
export type Choice = {
  without?: Without;
  /** Any of them will do, in any order. */
  some?: boolean;
  /** Where the words must stand. */
  place?: WordPlace;
  limit: number;
  order?: SQL[];
  offset?: number;
};

/**
 * At most `limit` of the products that a search finds, as a subquery to build on: limited, it comes before all that is
 * joined to it. `score` orders them by their words, best first.
 */
export function matches(
  reader: Reader,
  search: Search,
  { without = null, some = false, place = "anywhere", limit, order = [], offset = 0 }: Choice,
) {
  const { groups, filters, chosen } = search;
  const others = chosen.filter((facet) => !isSame(facet, without));
  const lead = others.find(({ size }) => some || size <= COUNTED);
  const words = groups.length > 0 ? matchWords(groups, place) : null;
  const fields = ({ productId, fromMinor }: Columns) => ({
    productId: sql<string>`${productId}`.as("found_id"),
    fromMinor: sql<number>`${fromMinor}`.as("found_price"),
    score: sql<number>`${words ? words.bestFirst : sql`0`}`.as("score"),
  });
  const isWanted = (columns: Columns) =>
    and(...conditions(reader, columns, filters, [without, lead ?? null]));
  // The index knows active products alone, and their prices.
  if (words)
    return reader
      .select(fields(searchDocuments))
      .from(words.index)
      .innerJoin(searchDocuments, words.on)
      .where(and(words.where, isWanted(searchDocuments)))
      .limit(limit)
      .as("found");
  const columns = { productId: products.id, fromMinor: products.fromMinor };
  const found = reader.select(fields(columns)).from(products).$dynamic();
  if (lead) {
    // Limited, the subquery comes first; without one, products are walked in their order.
    const most = some && !isWanted(columns) ? limit : COUNTED + 1;
    const leading = having(reader, lead, chosenOf(filters, lead), most).as("leading");
    found.innerJoin(leading, eq(leading.productId, products.id));
  }
  return found
    .where(and(eq(products.status, "active"), isWanted(columns)))
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .as("found");
}

/** How many products a search finds, at most `limit`. */
export async function countMatches(
  reader: Reader,
  search: Search,
  limit = COUNTED + 1,
  place: WordPlace = "anywhere",
): Promise<number> {
  if (search.total !== null) return search.total;
  const [row] = await reader
    .select({ total: count() })
    .from(matches(reader, search, { limit, place }));
  return row?.total ?? 0;
}
