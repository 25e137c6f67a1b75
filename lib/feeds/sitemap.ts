import { asc, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, products, searchDocuments } from "#db/tables.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { element, XML_DECLARATION } from "#lib/feeds/xml.ts";

/** Products in one file: the protocol allows 50,000 addresses and 50 MB. */
const SHARD_SIZE = 10_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Before the id of the product that a file begins after; alone it is the first file. */
const PRODUCTS = "products";

/** The list of a shop's sitemaps: one of its pages and collections, and one for each SHARD_SIZE products. */
export async function sitemapIndex(
  reader: Reader,
  appUrl: string,
  size = SHARD_SIZE,
): Promise<string> {
  const names = ["pages", PRODUCTS];
  for (let last = await lastOfShard(reader, "", size); last; ) {
    const next = await lastOfShard(reader, last, size);
    names.push(`${PRODUCTS}-${last}`);
    last = next;
  }
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

/** The last product of a file that others follow; along an index that knows active products alone. */
async function lastOfShard(reader: Reader, after: string, size: number): Promise<string | null> {
  const { productId } = searchDocuments;
  const [last, next] = await reader
    .select({ productId })
    .from(searchDocuments)
    .where(gt(productId, after))
    .orderBy(asc(productId))
    .limit(2)
    .offset(size - 1);
  return next && last ? last.productId : null;
}

/** One file of products with the day of their last change, by its name; null when there is no such file. */
export async function productSitemap(
  reader: Reader,
  appUrl: string,
  name: string,
  size = SHARD_SIZE,
): Promise<string | null> {
  const named = new RegExp(`^${PRODUCTS}(?:-([\\w-]{1,100}))?$`).exec(name);
  if (!named) return null;
  const after = named[1] ?? "";
  const rows = await reader
    .select({ slug: products.slug, updatedAt: products.updatedAt })
    .from(searchDocuments)
    .innerJoin(products, eq(products.id, searchDocuments.productId))
    .where(gt(searchDocuments.productId, after))
    .orderBy(asc(searchDocuments.productId))
    .limit(size);
  if (rows.length === 0 && after) return null;
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
