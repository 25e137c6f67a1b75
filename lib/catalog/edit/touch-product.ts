import { and, eq, isNull, min, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { products, variants } from "#db/tables.ts";
import { placeProducts } from "#lib/catalog/collections/place-products.ts";

/** Brings what is kept of variants beside them up to date: the lowest price, and collections that depend on it. */
export async function refreshPrices(tx: Tx, productIds: string[]): Promise<void> {
  for (const id of productIds) {
    const [lowest] = await tx
      .select({ minor: min(variants.priceMinor) })
      .from(variants)
      .where(and(eq(variants.productId, id), isNull(variants.archivedAt)));
    if (lowest?.minor != null)
      await tx.update(products).set({ fromMinor: lowest.minor }).where(eq(products.id, id));
  }
  await placeProducts(tx, productIds);
}

/** Notes an edit, so that somebody who opened the product before sees that it changed. */
export const bumpProduct = (tx: Tx, id: string) =>
  tx
    .update(products)
    .set({ version: sql`${products.version} + 1` })
    .where(eq(products.id, id));
