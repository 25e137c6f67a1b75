import { asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { WordPlace } from "#db/search.ts";
import { products } from "#db/tables.ts";
import { productOrders } from "#lib/catalog/list-slugs.ts";
import { COUNTED, RANKED } from "#lib/search/limits.ts";
import {
  countMatches,
  findDocuments,
  findRanked,
  type Match,
  type Search,
  walkProducts,
} from "#lib/search/matches.ts";

/**
 * Slugs of one page of `limit` products, in order. `total`: what countMatches said. `ranked`: so many matches of words are
 * put in order at most.
 */
export async function findPage(
  reader: Reader,
  search: Search,
  total: number,
  limit: number,
  ranked = RANKED,
): Promise<string[]> {
  const { groups, filters, matches } = search;
  const page = { offset: (filters.page - 1) * limit, limit };
  if (matches) return readSlugs(reader, matches.slice(page.offset, page.offset + limit));
  if (groups.length === 0) return walk(reader, search, page);
  if (filters.sort !== "best") return sort(reader, search, page);
  if (total <= ranked) return rank(reader, search, "anywhere", page, ranked);
  // Words that so many have say little: those of titles come first, and no more of the others are ranked.
  const first = await rank(reader, search, "title", page, ranked);
  if (first.length === limit) return first;
  const titled =
    first.length > 0
      ? page.offset + first.length
      : await countMatches(reader, search, ranked, "title");
  const rest = { offset: Math.max(0, page.offset - titled), limit: limit - first.length };
  return [...first, ...(await rank(reader, search, "elsewhere", rest, ranked))];
}

/** Of these matches, in their order. */
async function readSlugs(reader: Reader, matches: Match[]): Promise<string[]> {
  const ids = matches.map((one) => one.productId);
  const { id, slug } = products;
  const rows = await reader.select({ id, slug }).from(products).where(inArray(id, ids));
  const slugs = new Map(rows.map((one) => [one.id, one.slug]));
  return ids.map((one) => slugs.get(one)).filter((one) => one !== undefined);
}

type Page = { offset: number; limit: number };

/** Without words each order is an index, forwards or backwards. */
async function walk(reader: Reader, search: Search, page: Page): Promise<string[]> {
  const order = orders[search.filters.sort];
  const found = walkProducts(reader, search, { ...page, order });
  const rows = await reader
    .select({ slug: products.slug })
    .from(found)
    .innerJoin(products, eq(products.id, found.productId))
    .orderBy(...order);
  return rows.map((row) => row.slug);
}

/** Of more matches than are counted, the first ones are sorted. */
async function sort(reader: Reader, search: Search, page: Page): Promise<string[]> {
  const found = findDocuments(reader, search, { limit: COUNTED });
  const rows = await reader
    .select({ slug: products.slug })
    .from(found)
    .innerJoin(products, eq(products.id, found.productId))
    .orderBy(...orders[search.filters.sort])
    .limit(page.limit)
    .offset(page.offset);
  return rows.map((row) => row.slug);
}

async function rank(
  reader: Reader,
  search: Search,
  place: WordPlace,
  page: Page,
  ranked: number,
): Promise<string[]> {
  const found = findRanked(reader, search, { place, limit: ranked });
  // Ordered before products are joined: only those of the page are.
  const best = reader
    .select({ productId: found.productId, score: found.score })
    .from(found)
    .orderBy(asc(found.score), asc(found.productId))
    .limit(page.limit)
    .offset(page.offset)
    .as("best");
  const rows = await reader
    .select({ slug: products.slug })
    .from(best)
    .innerJoin(products, eq(products.id, best.productId))
    .orderBy(asc(best.score), asc(best.productId));
  return rows.map((row) => row.slug);
}

const orders: Record<Search["filters"]["sort"], SQL[]> = {
  ...productOrders,
  best: productOrders.featured,
};
