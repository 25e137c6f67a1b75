import { asc, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { productCollections, productMedia, products, variants } from "#db/tables.ts";

/** What the database holds of a product, each list in the order in which it is compared. */
export type Known = {
  product: typeof products.$inferSelect | undefined;
  variants: (typeof variants.$inferSelect)[];
  collections: (typeof productCollections.$inferSelect)[];
  media: (typeof productMedia.$inferSelect)[];
};

/** Reads products by their slugs, all at once. */
export async function readKnown(tx: Tx, slugs: string[]): Promise<(slug: string) => Known> {
  const found = await tx.select().from(products).where(inArray(products.slug, slugs));
  const ids = found.map((row) => row.id);
  const bySlug = new Map(found.map((row) => [row.slug, row]));
  const ownVariants = byProduct(
    // Their stock is written back.
    await forUpdate(
      tx
        .select()
        .from(variants)
        .where(inArray(variants.productId, ids))
        .orderBy(asc(variants.position), asc(variants.id)),
    ),
  );
  const ownCollections = byProduct(
    await tx
      .select()
      .from(productCollections)
      .where(inArray(productCollections.productId, ids))
      .orderBy(asc(productCollections.collectionSlug)),
  );
  const ownMedia = byProduct(
    await tx
      .select()
      .from(productMedia)
      .where(inArray(productMedia.productId, ids))
      .orderBy(asc(productMedia.position), asc(productMedia.mediaId)),
  );
  return (slug) => {
    const product = bySlug.get(slug);
    const id = product?.id ?? "";
    return {
      product,
      variants: ownVariants.get(id) ?? [],
      collections: ownCollections.get(id) ?? [],
      media: ownMedia.get(id) ?? [],
    };
  };
}

const byProduct = <T extends { productId: string }>(rows: T[]) =>
  Map.groupBy(rows, (row) => row.productId);
