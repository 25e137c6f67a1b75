import { asc, desc, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, type WordGroups } from "#db/search.ts";
import { products } from "#db/tables.ts";
import { PAGE_SIZE } from "#lib/catalog/view.ts";
import { countFacets, type Facets } from "#lib/search/facets.ts";
import type { Filters } from "#lib/search/filters.ts";
import { countMatches, matches } from "#lib/search/matches.ts";
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

/** One page of what a search finds, with the counts of its facets. A query without any word finds nothing. */
export async function searchProducts(reader: Reader, filters: Filters): Promise<SearchResult> {
  const { groups, corrections } = await understandQuery(reader, filters.query);
  if (filters.query !== "" && groups.length === 0)
    return { slugs: [], total: 0, corrections, facets: { facets: [], price: null, inStock: 0 } };
  return {
    slugs: await findPage(reader, groups, filters),
    total: await countMatches(reader, groups, filters),
    facets: await countFacets(reader, groups, filters),
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
  return { slugs: await findPage(reader, groups, filters, limit), starts: groups.flat() };
}

async function findPage(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
  limit = PAGE_SIZE,
): Promise<string[]> {
  const rows = await matches(reader, groups, filters)
    .orderBy(...orderOf(groups, filters), asc(products.id))
    .limit(limit)
    .offset((filters.page - 1) * limit);
  return rows.map((row) => row.slug);
}

function orderOf(groups: WordGroups, { sort }: Filters): SQL[] {
  if (sort === "newest") return [desc(products.createdAt)];
  if (sort === "price-low") return [asc(products.fromMinor)];
  if (sort === "price-high") return [desc(products.fromMinor)];
  return [...(groups.length > 0 ? [matchWords(groups).bestFirst] : []), asc(products.position)];
}
