import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { searchDocuments } from "#db/tables.ts";
import { inStock } from "#lib/search/conditions.ts";

/**
 * Notes whether these products can still be bought; called in the transaction that took a variant's last piece, or gave
 * it one again. A sale that leaves some changes nothing here.
 */
export async function updateInStock(tx: Tx, productIds: string[]): Promise<void> {
  const ids = [...new Set(productIds)].sort();
  if (ids.length === 0) return;
  // Locked first: of two that each sell another variant's last piece, the second one must see what the first one did.
  await forUpdate(
    tx
      .select({ row: searchDocuments.row })
      .from(searchDocuments)
      .where(inArray(searchDocuments.productId, ids))
      .orderBy(searchDocuments.productId),
  );
  await tx
    .update(searchDocuments)
    .set({ inStock: inStock(tx, searchDocuments.productId) })
    .where(inArray(searchDocuments.productId, ids));
}
