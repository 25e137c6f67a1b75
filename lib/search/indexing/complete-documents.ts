import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { isPlace } from "#db/tables/search.ts";
import { productCollections, productFacets, products, searchDocuments } from "#db/tables.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { inStock } from "#lib/search/conditions.ts";
import { saveFacetSets } from "#lib/search/indexing/save-facet-sets.ts";

const AT_ONCE = 500;

/**
 * Fills in what rows of the index lack that a version before wrote, during an upgrade or before it: their set of facets,
 * prices, places and whether they can be bought. Returns how many it completed.
 */
export async function completeDocuments(db: Database, signal?: AbortSignal): Promise<number> {
  let completed = 0;
  for (;;) {
    if (signal?.aborted) return completed;
    const rows = await db.read
      .select({ row: searchDocuments.row, productId: searchDocuments.productId })
      .from(searchDocuments)
      .where(isNull(searchDocuments.facetSet))
      .limit(AT_ONCE);
    if (rows.length === 0) return completed;
    await db.write((tx) => completeSome(tx, rows));
    completed += rows.length;
    // Requests that wait for the database come first.
    await new Promise(setImmediate);
  }
}

async function completeSome(tx: Tx, rows: { row: number; productId: string }[]): Promise<void> {
  await lockCatalogue(tx);
  const ids = rows.map(({ productId }) => productId);
  await repairPlaces(tx, ids);
  const { productId, kind, name, value, position } = productFacets;
  const values = Map.groupBy(
    await tx
      .select({ productId, kind, name, value, position })
      .from(productFacets)
      .where(inArray(productId, ids)),
    (one) => one.productId,
  );
  const sets = await saveFacetSets(
    tx,
    ids.map((id) => values.get(id) ?? []),
  );
  const price = tx
    .select({ minor: products.fromMinor })
    .from(products)
    .where(eq(products.id, searchDocuments.productId));
  const bySet = Map.groupBy(rows, (_, index) => sets[index] as number);
  for (const [facetSet, own] of bySet)
    await tx
      .update(searchDocuments)
      .set({ facetSet, fromMinor: sql`${price}`, inStock: inStock(tx, searchDocuments.productId) })
      .where(
        inArray(
          searchDocuments.row,
          own.map(({ row }) => row),
        ),
      );
}

/** What listings are ordered by, as migration 0023 filled it in. */
async function repairPlaces(tx: Tx, productIds: string[]): Promise<void> {
  const { productId, kind, value } = productFacets;
  const { position, collectionSlug } = productCollections;
  await tx
    .update(productFacets)
    .set({
      position: sql`${position}`,
      fromMinor: sql`${products.fromMinor}`,
      createdAt: sql`${products.createdAt}`,
    })
    .from(productCollections)
    .innerJoin(products, eq(products.id, productCollections.productId))
    .where(
      and(
        isPlace(kind),
        inArray(productId, productIds),
        eq(productCollections.productId, productId),
        eq(collectionSlug, value),
        // Most are right: a row that is written costs its indexes, too.
        or(
          ne(productFacets.position, position),
          ne(productFacets.fromMinor, products.fromMinor),
          ne(productFacets.createdAt, products.createdAt),
        ),
      ),
    );
}
