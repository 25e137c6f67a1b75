import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import { getDb } from "#db/client.ts";
import { collections, productRedirects, products } from "#db/tables.ts";
import { catalogueTag, productTag } from "#lib/cache/cache-tags.ts";
import { countListed, findSlugs } from "#lib/catalog/list-slugs.ts";
import { readCards, readProduct } from "#lib/catalog/read-product.ts";
import type { CollectionSummary, Product, ProductCard } from "#lib/catalog/types.ts";
import { ALL, countPages, type ListingView, type Sort } from "#lib/catalog/view.ts";
import { batched } from "#lib/shared/concurrency/batched.ts";

/** All collections in their order. */
export const listCollections = unstable_cache(
  (): Promise<CollectionSummary[]> =>
    getDb()
      .read.select({
        slug: collections.slug,
        title: collections.title,
        summary: collections.summary,
        text: collections.text,
        pictureId: collections.mediaId,
      })
      .from(collections)
      .orderBy(asc(collections.position), asc(collections.slug)),
  ["collections"],
  { tags: [catalogueTag] },
);

/** One page of a listing and how many products it has in all; cached until the catalogue or one of them changes. */
export async function listProducts(
  view: ListingView,
): Promise<{ cards: ProductCard[]; total: number }> {
  const slugs = await listSlugs(view.collection, view.sort, view.page);
  const cards = await Promise.all(slugs.map(getCard));
  return {
    cards: cards.filter((one) => one !== null),
    total: await countProducts(view.collection),
  };
}

const isActive = eq(products.status, "active");
/** Whether a listing has this page; the first one of a collection that exists may be empty. */
export async function isListing({ collection, page }: ListingView): Promise<boolean> {
  const exists =
    collection === ALL || (await listCollections()).some((one) => one.slug === collection);
  return exists && page <= Math.max(1, countPages(await countProducts(collection)));
}

const listSlugs = unstable_cache(
  async (collection: string, sort: Sort, page: number): Promise<string[]> => {
    const rows = await findSlugs(getDb().read, { collection, sort, page });
    return rows.map((row) => row.slug);
  },
  ["slugs"],
  { tags: [catalogueTag] },
);

/** How many products a collection has, at most COUNTED + 1. */
export const countProducts = unstable_cache(
  (collection: string): Promise<number> => countListed(getDb().read, collection),
  ["count"],
  { tags: [catalogueTag] },
);

/** A product as listings show it, or null. */
export function getCard(slug: string): Promise<ProductCard | null> {
  const read = unstable_cache(async () => (await loadCard(slug)) ?? null, ["card", slug], {
    tags: [catalogueTag, productTag(slug)],
  });
  return read();
}

/** A listing asks for its cards at once: each is cached by itself, but they are read together. */
const loadCard = batched((slugs) => readCards(getDb().read, slugs));

/** A product with its variants as pages show it, or null, which is not cached: it may be added any time. */
export async function getProduct(slug: string): Promise<Product | null> {
  const read = unstable_cache(
    async () => {
      const product = await readProduct(getDb().read, slug);
      if (!product) throw new UnknownProduct(slug);
      return product;
    },
    ["product", slug],
    { tags: [catalogueTag, productTag(slug)] },
  );
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnknownProduct) return null;
    throw error;
  }
}

class UnknownProduct extends Error {}

/** The present slug of the product that had this one before, or null. */
export function findFormerSlug(slug: string): Promise<string | null> {
  const read = unstable_cache(
    async () => {
      const [found] = await getDb()
        .read.select({ slug: products.slug })
        .from(productRedirects)
        .innerJoin(products, eq(products.id, productRedirects.productId))
        .where(and(eq(productRedirects.slug, slug), isActive));
      return found?.slug ?? null;
    },
    ["former-slug", slug],
    // A wrong address is asked once, and kept no longer than its page.
    { tags: [catalogueTag], revalidate: 30 },
  );
  return read();
}

/** The slugs of the first products. */
export async function listFirstSlugs(limit: number): Promise<string[]> {
  const rows = await getDb()
    .read.select({ slug: products.slug })
    .from(products)
    .where(isActive)
    .orderBy(asc(products.position), asc(products.id))
    .limit(limit);
  return rows.map((row) => row.slug);
}
