import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isPlace } from "#db/tables/search.ts";
import { productCollections, productFacets } from "#db/tables.ts";

/** Gives a product another place in a collection that it belongs to already. */
export async function movePlace(
  tx: Tx,
  { collection, productId, position }: { collection: string; productId: string; position: number },
): Promise<void> {
  await tx
    .update(productCollections)
    .set({ position })
    .where(
      and(
        eq(productCollections.productId, productId),
        eq(productCollections.collectionSlug, collection),
      ),
    );
  // Listings walk the filters, which know active products alone.
  await tx
    .update(productFacets)
    .set({ position })
    .where(
      and(
        eq(productFacets.productId, productId),
        isPlace(productFacets.kind),
        eq(productFacets.value, collection),
      ),
    );
}
