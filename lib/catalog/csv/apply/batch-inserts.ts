import type { Tx } from "#db/client.ts";
import { media, productCollections, productMedia, products, variants } from "#db/tables.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";
import { take } from "#lib/shared/take.ts";

/** SQLite takes at most 32,766 values at once; no insert has more rows than this. */
const ROWS_AT_ONCE = 500;

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
    /** Inserts what was collected; products come before what points at them. */
    async flush(): Promise<void> {
      for (const some of take(rows.products, ROWS_AT_ONCE)) await tx.insert(products).values(some);
      for (const some of take(rows.variants, ROWS_AT_ONCE)) await tx.insert(variants).values(some);
      for (const some of take(rows.collections, ROWS_AT_ONCE))
        await tx.insert(productCollections).values(some);
      for (const some of take(rows.media, ROWS_AT_ONCE)) await tx.insert(productMedia).values(some);
    },
  };
}

/** Makes pictures known to the catalogue; those that are stay as they are. */
export async function insertPictures(
  tx: Tx,
  pictures: Map<string, ProcessedPicture>,
): Promise<void> {
  const rows = [...pictures].map(([source, picture]) => ({ ...picture, source }));
  for (const some of take(rows, ROWS_AT_ONCE))
    await tx.insert(media).values(some).onConflictDoNothing();
}
