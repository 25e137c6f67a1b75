import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { productCollections, products } from "#db/tables.ts";

/** A condition on products: those of a collection, named by its slug. */
export function isInCollection(reader: Reader, collection: string): SQL {
  const placed = reader
    .select({ one: sql`1` })
    .from(productCollections)
    .where(
      and(
        eq(productCollections.productId, products.id),
        eq(productCollections.collectionSlug, collection),
      ),
    );
  return exists(placed);
}
