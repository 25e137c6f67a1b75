import { and, asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { productCollections, productFacets, products } from "#db/tables.ts";
import { isInCollection } from "#lib/catalog/collections/is-in-collection.ts";
import { ALL, type ListingView, PAGE_SIZE, type Sort } from "#lib/catalog/view.ts";
import { COUNTED } from "#lib/search/limits.ts";

// Each order is an index, forwards or backwards.
const orders = {
  featured: [asc(products.position), asc(products.id)],
  newest: [desc(products.createdAt), desc(products.id)],
  "price-low": [asc(products.fromMinor), asc(products.id)],
  "price-high": [desc(products.fromMinor), desc(products.id)],
} satisfies Record<Sort, unknown[]>;

const isActive = eq(products.status, "active");

/** The products of one page of a listing, in order; `total`: what countListed said. Its plans are tested. */
export function findSlugs(reader: Reader, view: ListingView, total: number) {
  const { collection, sort, page } = view;
  const chosen = reader.select({ slug: products.slug }).from(products).$dynamic();
  const order = collection !== ALL && sort === "featured" ? placed : orders[sort];
  if (collection === ALL) chosen.where(isActive);
  else if (sort === "featured")
    // A collection has an order of its own.
    chosen
      .innerJoin(productCollections, eq(productCollections.productId, products.id))
      .where(and(isActive, eq(productCollections.collectionSlug, collection)));
  else if (total > COUNTED)
    // Found soon in the order of all products: so many of them belong to it.
    chosen.where(and(isActive, isInCollection(reader, collection)));
  else {
    // Few enough to be sorted. Limited, the subquery comes first.
    const members = membersOf(reader, collection).as("members");
    chosen.innerJoin(members, eq(members.productId, products.id)).where(isActive);
  }
  return chosen
    .orderBy(...order)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
}

const placed = [asc(productCollections.position), asc(productCollections.productId)];

const membersOf = (reader: Reader, collection: string) =>
  reader
    .select({ productId: productCollections.productId })
    .from(productCollections)
    .where(eq(productCollections.collectionSlug, collection))
    .limit(COUNTED + 1);

/** How many products a listing has, at most COUNTED + 1. */
export function countListed(reader: Reader, collection: string): Promise<number> {
  const all = reader.select({ id: products.id }).from(products).where(isActive);
  // Filters know active products alone.
  const inside = reader
    .select({ id: productFacets.productId })
    .from(productFacets)
    .where(
      and(
        eq(productFacets.kind, "collection"),
        eq(productFacets.name, ""),
        eq(productFacets.value, collection),
      ),
    );
  const found = collection === ALL ? all : inside;
  return reader.$count(found.limit(COUNTED + 1).as("found"));
}
