import { and, asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { isPlace } from "#db/tables/search.ts";
import { productFacets, products } from "#db/tables.ts";
import { ALL, type ListingView, PAGE_SIZE, type Sort } from "#lib/catalog/view.ts";
import { COUNTED } from "#lib/search/limits.ts";

/** Each order is an index, forwards or backwards. */
export const productOrders = {
  featured: [asc(products.position), asc(products.id)],
  newest: [desc(products.createdAt), desc(products.id)],
  "price-low": [asc(products.fromMinor), asc(products.id)],
  "price-high": [desc(products.fromMinor), desc(products.id)],
} satisfies Record<Sort, unknown[]>;

const { position, fromMinor, createdAt, productId } = productFacets;
const ordersInside = {
  featured: [asc(position), asc(productId)],
  newest: [desc(createdAt), desc(productId)],
  "price-low": [asc(fromMinor), asc(productId)],
  "price-high": [desc(fromMinor), desc(productId)],
} satisfies Record<Sort, unknown[]>;

const isActive = eq(products.status, "active");

/** The products of one page of a listing, in order. Its plans are tested. */
export function findSlugs(reader: Reader, { collection, sort, page }: ListingView) {
  const offset = (page - 1) * PAGE_SIZE;
  if (collection === ALL)
    return reader
      .select({ slug: products.slug })
      .from(products)
      .where(isActive)
      .orderBy(...productOrders[sort])
      .limit(PAGE_SIZE)
      .offset(offset);
  const { value, kind } = productFacets;
  const placed = reader
    .select({ productId, position })
    .from(productFacets)
    .where(and(isPlace(kind), eq(value, collection)))
    .orderBy(...ordersInside[sort])
    .limit(PAGE_SIZE)
    .offset(offset)
    .as("placed");
  // A collection has an order of its own.
  const order =
    sort === "featured" ? [asc(placed.position), asc(placed.productId)] : productOrders[sort];
  return reader
    .select({ slug: products.slug })
    .from(placed)
    .innerJoin(products, eq(products.id, placed.productId))
    .orderBy(...order);
}

/** How many products a listing has, at most COUNTED + 1. */
export function countListed(reader: Reader, collection: string): Promise<number> {
  const all = reader.select({ id: products.id }).from(products).where(isActive);
  // Filters know active products alone.
  const inside = reader
    .select({ id: productFacets.productId })
    .from(productFacets)
    .where(and(isPlace(productFacets.kind), eq(productFacets.value, collection)));
  const found = collection === ALL ? all : inside;
  return reader.$count(found.limit(COUNTED + 1).as("found"));
}
