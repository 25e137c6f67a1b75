import type { Tx } from "#db/client.ts";
import { inBatches } from "#db/queries/batches.ts";
import { media, productCollections, productMedia, products, variants } from "#db/tables.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";

/** Collects new rows and inserts them together: many times faster than one by one. */
export function batchInserts(tx: Tx) {
  const rows = {
    products: [] as (typeof products.$inferSelect)[],
    variants: [] as (typeof variants.$inferSelect)[],
    collections: [] as (typeof productCollections.$inferSelect)[],
    media: [] as (typeof productMedia.$inferSelect)[],
  };
  return {
    ...rows,
    /** Inserts what was collected so far; products come before what points at them. */
    async flush(): Promise<void> {
      for (const some of inBatches(rows.products.splice(0))) await tx.insert(products).values(some);
      for (const some of inBatches(rows.variants.splice(0))) await tx.insert(variants).values(some);
      for (const some of inBatches(rows.collections.splice(0)))
        await tx.insert(productCollections).values(some);
      for (const some of inBatches(rows.media.splice(0)))
        await tx.insert(productMedia).values(some);
    },
  };
}

/** Makes pictures known to the catalogue; those that are stay as they are. */
export async function insertPictures(
  tx: Tx,
  pictures: Map<string, ProcessedPicture>,
): Promise<void> {
  const rows = [...pictures].map(([source, picture]) => ({ ...picture, source }));
  for (const some of inBatches(rows)) await tx.insert(media).values(some).onConflictDoNothing();
}
