import type { Reader } from "#db/client.ts";
import { countPages, PAGE_SIZE } from "#lib/catalog/view.ts";
import { countFacets, type Facets } from "#lib/search/facets/count-facets.ts";
import type { Filters } from "#lib/search/filters.ts";
import { findPage } from "#lib/search/find-page.ts";
import { RANKED, RANKED_TYPED } from "#lib/search/limits.ts";
import { countMatches, prepareSearch } from "#lib/search/matches.ts";
import { type Understood, understandQuery } from "#lib/search/understand-query.ts";
import { queryWords } from "#lib/search/words.ts";

export type SearchResult = {
  /** Of one page, in order. */
  slugs: string[];
  /** Exact up to COUNTED. */
  total: number;
  /** How many pages of them there are to be seen. */
  pages: number;
  facets: Facets;
  corrections: Understood["corrections"];
};

const noFacets: Facets = { facets: [], price: null, inStock: 0, isExact: true };

/** One page of what a search finds, with the counts of its facets. A query without any word finds nothing. */
export async function searchProducts(reader: Reader, filters: Filters): Promise<SearchResult> {
  const { groups, corrections } = await understandQuery(reader, filters.query);
  if (filters.query !== "" && groups.length === 0)
    return { slugs: [], total: 0, pages: 0, corrections, facets: noFacets };
  const search = await prepareSearch(reader, groups, filters);
  const { total, facets } = await countFacets(reader, search);
  const isRanked = groups.length > 0 && filters.sort === "best";
  return {
    slugs: await findPage(reader, search, total, PAGE_SIZE),
    total,
    pages: countPages(isRanked ? Math.min(total, RANKED) : total),
    facets,
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
  const search = await prepareSearch(reader, groups, filters, RANKED_TYPED);
  const total = search.matches?.length ?? (await countMatches(reader, search, RANKED_TYPED + 1));
  return {
    slugs: await findPage(reader, search, total, limit, RANKED_TYPED),
    starts: groups.flat(),
  };
}
