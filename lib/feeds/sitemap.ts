import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, products } from "#db/tables.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { element, XML_DECLARATION } from "#lib/feeds/xml.ts";

/** Products in one file: the protocol allows 50,000 addresses and 50 MB. */
export const SHARD_SIZE = 10_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const isActive = eq(products.status, "active");

/** The list of a shop's sitemaps: one of its pages and collections, and one for each SHARD_SIZE products. */
export async function sitemapIndex(reader: Reader, appUrl: string): Promise<string> {
  const shards = Math.ceil((await reader.$count(products, isActive)) / SHARD_SIZE);
  const names = ["pages", ...Array.from({ length: shards }, (_, shard) => String(shard))];
  const entries = names.map(
    (name) => `<sitemap>${element("loc", `${appUrl}/sitemaps/${name}`)}</sitemap>`,
  );
  return `${XML_DECLARATION}<sitemapindex ${NAMESPACE}>${entries.join("")}</sitemapindex>`;
}

/** The shop's pages and its collections. */
export async function pageSitemap(
  reader: Reader,
  appUrl: string,
  pages: string[],
): Promise<string> {
  const rows = await reader
    .select({ slug: collections.slug })
    .from(collections)
    .orderBy(asc(collections.position), asc(collections.slug));
  const paths = ["/", "/products", ...rows.map(({ slug }) => `/collections/${slug}`), ...pages];
  return urlset(paths.map((path) => element("loc", appUrl + path)));
}

/** One file of products with the day of their last change, or null when there is no such file. */
export async function productSitemap(
  reader: Reader,
  appUrl: string,
  shard: number,
): Promise<string | null> {
  const rows = await reader
    .select({ slug: products.slug, updatedAt: products.updatedAt })
    .from(products)
    .where(isActive)
    .orderBy(asc(products.position), asc(products.id))
    .limit(SHARD_SIZE)
    .offset(shard * SHARD_SIZE);
  if (rows.length === 0) return null;
  return urlset(
    rows.map(
      ({ slug, updatedAt }) =>
        element("loc", appUrl + productHref(slug)) +
        element("lastmod", updatedAt > 0 ? new Date(updatedAt).toISOString() : ""),
    ),
  );
}

const urlset = (urls: string[]) =>
  `${XML_DECLARATION}<urlset ${NAMESPACE}>${urls.map((url) => `<url>${url}</url>`).join("")}</urlset>`;
