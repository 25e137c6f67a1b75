import { and, eq, inArray, isNull, min, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { products, variants } from "#db/tables.ts";
import { placeProducts } from "#lib/catalog/collections/place-products.ts";
import { expireCatalogue } from "#lib/catalog/expire-catalogue.ts";
import { indexProducts } from "#lib/search/indexing/index-products.ts";

/** What depends on products follows a change of them: collections by rule, search, filters and pages. */
export async function productsChanged(tx: Tx, productIds: string[]): Promise<void> {
  await tx.update(products).set({ updatedAt: Date.now() }).where(inArray(products.id, productIds));
  await placeProducts(tx, productIds);
  await indexProducts(tx, productIds);
  await expireCatalogue(tx);
}

/** The same after a change of their variants, of whose prices a product keeps the lowest. */
export async function variantsChanged(tx: Tx, productIds: string[]): Promise<void> {
  for (const id of productIds) {
    const [lowest] = await tx
      .select({ minor: min(variants.priceMinor) })
      .from(variants)
      .where(and(eq(variants.productId, id), isNull(variants.archivedAt)));
    if (lowest?.minor != null)
      await tx.update(products).set({ fromMinor: lowest.minor }).where(eq(products.id, id));
  }
  await productsChanged(tx, productIds);
}

/** Notes an edit, so that somebody who opened the product before sees that it changed. */
export async function bumpProduct(tx: Tx, id: string): Promise<void> {
  await tx
    .update(products)
    .set({ version: sql`${products.version} + 1` })
    .where(eq(products.id, id));
  await expireCatalogue(tx);
}
