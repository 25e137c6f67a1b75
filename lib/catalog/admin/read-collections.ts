import { asc, count, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, productCollections, products } from "#db/tables.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";

/** As many products of a collection are shown to be put in order. */
const SHOWN = 200;

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

/** A collection with its first products in their order and those products' pictures; null for an unknown slug. */
export async function readCollectionForStaff(read: Reader, slug: string) {
  const [collection] = await read.select().from(collections).where(eq(collections.slug, slug));
  if (!collection) return null;
  const inside = await read
    .select({ id: products.id, title: products.title, status: products.status })
    .from(productCollections)
    .innerJoin(products, eq(products.id, productCollections.productId))
    .where(eq(productCollections.collectionSlug, slug))
    .orderBy(asc(productCollections.position), asc(products.id))
    .limit(SHOWN);
  const pictures = await picturesOf(
    read,
    inside.map(({ id }) => id),
  );
  return { collection, inside, pictures };
}
