import { eq, inArray } from "drizzle-orm";
import { recordChanges } from "#db/changes/record-changes.ts";
import type { Tx } from "#db/client.ts";
import { products, variants } from "#db/tables.ts";
import { catalogueTag, productTag } from "#lib/cache/cache-tags.ts";

/** Has the whole catalogue regenerated, on every instance, once the transaction commits. */
export const expireCatalogue = (tx: Tx): Promise<void> => recordChanges(tx, "tag", [catalogueTag]);

/** The same for the pages that show these variants' products, as after a change of what is available. */
export async function expireVariants(tx: Tx, variantIds: string[]): Promise<void> {
  const shown = await tx
    .selectDistinct({ slug: products.slug })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(variants.id, variantIds));
  await expireProducts(
    tx,
    shown.map(({ slug }) => slug),
  );
}

/** The same of products named by their slugs. */
export const expireProducts = (tx: Tx, slugs: string[]): Promise<void> =>
  recordChanges(tx, "tag", slugs.map(productTag));
