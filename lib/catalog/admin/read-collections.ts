import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { containsText } from "#db/columns.ts";
import { collections, productCollections, products } from "#db/tables.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";

/** As many products of a collection are shown at once to be put in order. */
const PAGE_SIZE = 100;

/** All collections in their order, with how many products of any status are in them. */
export function listCollectionsForStaff(read: Reader) {
  return read
    .select({
      slug: collections.slug,
      title: collections.title,
      rule: collections.rule,
      products: count(productCollections.productId),
    })
    .from(collections)
    .leftJoin(productCollections, eq(productCollections.collectionSlug, collections.slug))
    .groupBy(collections.slug)
    .orderBy(asc(collections.position), asc(collections.slug));
}

/** Which of a collection's products are looked at: those whose title has `q`, a page of them, the first 1. */
export type InsideFilter = { q: string; page: number };

/**
 * A collection with a page of its products in their order, each with its place in the whole, 1 the first, and with those
 * products' pictures; null for an unknown slug. `found`: how many the filter finds.
 */
export async function readCollectionForStaff(
  read: Reader,
  slug: string,
  { q, page }: InsideFilter = { q: "", page: 1 },
) {
  const [collection] = await read.select().from(collections).where(eq(collections.slug, slug));
  if (!collection) return null;
  const { productId, collectionSlug, position } = productCollections;
  const placed = read
    .select({
      productId,
      nth: sql<number>`row_number() over (order by ${position}, ${productId})`.as("nth"),
    })
    .from(productCollections)
    .where(eq(collectionSlug, slug))
    .as("placed");
  const matching = q ? containsText(products.title, q) : undefined;
  const [total] = await read
    .select({ products: count() })
    .from(productCollections)
    .innerJoin(products, eq(products.id, productId))
    .where(and(eq(collectionSlug, slug), matching));
  const inside = await read
    .select({
      id: products.id,
      title: products.title,
      status: products.status,
      nth: placed.nth,
    })
    .from(placed)
    .innerJoin(products, eq(products.id, placed.productId))
    .where(matching)
    .orderBy(asc(placed.nth))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  const pictures = await picturesOf(
    read,
    inside.map(({ id }) => id),
  );
  const found = total?.products ?? 0;
  return { collection, inside, pictures, found, hasNext: page * PAGE_SIZE < found };
}
