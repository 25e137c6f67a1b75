import "server-only";
import { asc, count, desc, eq, sql } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import { getDb } from "#db/client.ts";
import { collections, products, variants } from "#db/tables.ts";
import { catalogueTag, productTag } from "#lib/cache-tags.ts";
import type { CollectionSummary, Product, ProductCard } from "#lib/catalog/types.ts";
import { variantSlug } from "#lib/catalog/variant-slug.ts";
import { ALL, type ListingView, PAGE_SIZE, type Sort } from "#lib/catalog/view.ts";

const orders = {
  featured: [asc(products.position), asc(products.id)],
  newest: [desc(products.createdAt), asc(products.id)],
  "price-low": [asc(products.fromMinor), asc(products.id)],
  "price-high": [desc(products.fromMinor), asc(products.id)],
} satisfies Record<Sort, unknown[]>;

const card = {
  slug: products.slug,
  title: products.title,
  collectionTitle: collections.title,
  year: products.year,
  fromMinor: products.fromMinor,
  available: sql<number>`(select coalesce(sum(${variants.available}), 0) from ${variants} where ${variants.productId} = ${products.id})`,
};

/** All collections in their order. */
export const listCollections = unstable_cache(
  (): Promise<CollectionSummary[]> =>
    getDb()
      .read.select({
        slug: collections.slug,
        title: collections.title,
        summary: collections.summary,
        text: collections.text,
      })
      .from(collections)
      .orderBy(asc(collections.position)),
  ["collections"],
  { tags: [catalogueTag] },
);

/** One page of a listing and how many works it has in all; cached until the catalogue or one of its works changes. */
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

const listSlugs = unstable_cache(
  async (collection: string, sort: Sort, page: number): Promise<string[]> => {
    const rows = await getDb()
      .read.select({ slug: products.slug })
      .from(products)
      .where(collection === ALL ? undefined : eq(products.collectionSlug, collection))
      .orderBy(...orders[sort])
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE);
    return rows.map((row) => row.slug);
  },
  ["slugs"],
  { tags: [catalogueTag] },
);

/** How many works a collection has. */
export const countProducts = unstable_cache(
  async (collection: string): Promise<number> => {
    const rows = await getDb()
      .read.select({ total: count() })
      .from(products)
      .where(collection === ALL ? undefined : eq(products.collectionSlug, collection));
    return rows[0]?.total ?? 0;
  },
  ["count"],
  { tags: [catalogueTag] },
);

/** A work as listings show it, or null. */
export function getCard(slug: string): Promise<ProductCard | null> {
  const read = unstable_cache(
    async () => {
      const [row] = await getDb()
        .read.select(card)
        .from(products)
        .innerJoin(collections, eq(collections.slug, products.collectionSlug))
        .where(eq(products.slug, slug));
      return row ?? null;
    },
    ["card", slug],
    { tags: [catalogueTag, productTag(slug)] },
  );
  return read();
}

/** A work with its variants as pages show it, or null. */
export function getProduct(slug: string): Promise<Product | null> {
  const read = unstable_cache(() => readProduct(slug), ["product", slug], {
    tags: [catalogueTag, productTag(slug)],
  });
  return read();
}

/** The same straight from the database: what stands there now. */
export async function readProduct(slug: string): Promise<Product | null> {
  const { read } = getDb();
  const [row] = await read
    .select()
    .from(products)
    .innerJoin(collections, eq(collections.slug, products.collectionSlug))
    .where(eq(products.slug, slug));
  if (!row) return null;
  const options = await read
    .select()
    .from(variants)
    .where(eq(variants.productId, row.products.id))
    .orderBy(asc(variants.position));
  const { id, title, collectionSlug, description, note, family, year, fromMinor } = row.products;
  return {
    ...{ id, slug, title, collectionSlug, description, note, family, year, fromMinor },
    collectionTitle: row.collections.title,
    variants: options.map(({ id, size, frame, priceMinor, available }) => ({
      ...{ id, size, frame, priceMinor, available },
      slug: variantSlug(size, frame),
    })),
  };
}

/** Every work's slug, for the sitemap and prerendering. */
export const listAllSlugs = unstable_cache(
  async (): Promise<string[]> => {
    const rows = await getDb()
      .read.select({ slug: products.slug })
      .from(products)
      .orderBy(asc(products.position));
    return rows.map((row) => row.slug);
  },
  ["all-slugs"],
  { tags: [catalogueTag] },
);
