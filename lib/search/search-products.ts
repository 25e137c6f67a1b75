import { asc, desc, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords } from "#db/search.ts";
import { products } from "#db/tables.ts";
import { PAGE_SIZE } from "#lib/catalog/view.ts";
import { countFacets, type Facets } from "#lib/search/facets.ts";
import type { Filters } from "#lib/search/filters.ts";
import { countMatches, matches, prepareSearch, type Search } from "#lib/search/matches.ts";
import { type Understood, understandQuery } from "#lib/search/understand-query.ts";
import { queryWords } from "#lib/search/words.ts";

export type SearchResult = {
  /** Of one page, in order. */
  slugs: string[];
  /** Exact up to COUNTED. */
  total: number;
  facets: Facets;
  corrections: Understood["corrections"];
};

const noFacets: Facets = { facets: [], price: null, inStock: 0, isExact: true };

/** One page of what a search finds, with the counts of its facets. A query without any word finds nothing. */
export async function searchProducts(reader: Reader, filters: Filters): Promise<SearchResult> {
  const { groups, corrections } = await understandQuery(reader, filters.query);
  if (filters.query !== "" && groups.length === 0)
    return { slugs: [], total: 0, corrections, facets: noFacets };
  const search = await prepareSearch(reader, groups, filters);
  const total = await countMatches(reader, search);
  return {
    slugs: await findPage(reader, search),
    total,
    facets: await countFacets(reader, search, total),
    corrections,
  };
}

/** The best matches for a query that is still being typed. */
export async function suggestProducts(
  reader: Reader,
  filters: Filters,
  limit: number,
): Promise<{ slugs: string[]; starts: string[] }> {
  const { groups } = await understandQuery(reader, filters.query);
  if (queryWords(filters.query).length === 0) return { slugs: [], starts: [] };
  const search = await prepareSearch(reader, groups, filters);
  return { slugs: await findPage(reader, search, limit), starts: groups.flat() };
}

async function findPage(reader: Reader, search: Search, limit = PAGE_SIZE): Promise<string[]> {
  const rows = await matches(reader, search)
    .orderBy(...orderOf(search))
    .limit(limit)
    .offset((search.filters.page - 1) * limit);
  return rows.map((row) => row.slug);
}

// Without words each order is an index, forwards or backwards.
function orderOf({ groups, filters: { sort } }: Search): SQL[] {
  if (sort === "newest") return [desc(products.createdAt), desc(products.id)];
  if (sort === "price-low") return [asc(products.fromMinor), asc(products.id)];
  if (sort === "price-high") return [desc(products.fromMinor), desc(products.id)];
  const best = groups.length > 0 ? [matchWords(groups).bestFirst] : [];
  return [...best, asc(products.position), asc(products.id)];
}
