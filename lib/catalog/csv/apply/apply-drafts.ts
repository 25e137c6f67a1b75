import { isDeepStrictEqual } from "node:util";
import { eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { productCollections, productMedia, products, variants } from "#db/tables.ts";
import { placeProducts } from "#lib/catalog/collections/place-products.ts";
import { batchInserts } from "#lib/catalog/csv/apply/batch-inserts.ts";
import { collectionSlugs } from "#lib/catalog/csv/apply/collection-slugs.ts";
import { mergeProduct } from "#lib/catalog/csv/apply/merge-product.ts";
import { mergeVariants } from "#lib/catalog/csv/apply/merge-variants.ts";
import { type Known, readKnown } from "#lib/catalog/csv/apply/read-known.ts";
import type { ProductDraft } from "#lib/catalog/csv/product-draft.ts";
import { expireCatalogue } from "#lib/catalog/expire-catalogue.ts";
import { recordStock } from "#lib/catalog/stock/record-stock.ts";
import { newId } from "#lib/ids.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";
import { indexProducts } from "#lib/search/indexing/index-products.ts";

export type ApplyOptions = {
  now: number;
  /** Stock of variants that are on sale already is set, too; else only that of new ones. */
  setStock: boolean;
  /** By source; null leaves every product's pictures as they are. */
  pictures: Map<string, ProcessedPicture> | null;
};

export type Counts = { added: number; changed: number; unchanged: number; stockKept: number };

/** What the drafts of a run share. */
type Run = {
  tx: Tx;
  options: ApplyOptions;
  inserts: ReturnType<typeof batchInserts>;
  slugsOf: (titles: string[]) => Promise<string[]>;
  nextPosition: number;
};

/** Brings the catalogue to what batches of drafts say, inside one transaction. What is the same already isn't written. */
export async function applyDrafts(
  tx: Tx,
  batches: Iterable<ProductDraft[]>,
  options: ApplyOptions,
): Promise<Counts> {
  const counts: Counts = { added: 0, changed: 0, unchanged: 0, stockKept: 0 };
  const [last] = await tx.select({ position: max(products.position) }).from(products);
  const run: Run = {
    tx,
    options,
    inserts: batchInserts(tx),
    slugsOf: await collectionSlugs(tx),
    nextPosition: (last?.position ?? -1) + 1,
  };
  for (const batch of batches) {
    const known = await readKnown(
      tx,
      batch.map((draft) => draft.slug),
    );
    const changed: string[] = [];
    for (const draft of batch) {
      const { id, outcome, stockKept } = await applyDraft(run, draft, known(draft.slug));
      counts[outcome]++;
      counts.stockKept += stockKept;
      if (outcome !== "unchanged") changed.push(id);
    }
    await run.inserts.flush();
    await indexProducts(tx, changed);
  }
  await indexProducts(tx, await placeProducts(tx));
  if (counts.added + counts.changed > 0) await expireCatalogue(tx);
  return counts;
}

async function applyDraft(run: Run, draft: ProductDraft, known: Known) {
  const { tx, inserts, options } = run;
  const id = known.product?.id ?? newId();
  const merged = mergeVariants(draft, id, known.variants, options);
  const position = known.product ? known.product.position : run.nextPosition++;
  const product = mergeProduct(draft, known.product, {
    id,
    // Of one file's products the later ones count as newer.
    now: options.now + position,
    fromMinor: Math.min(...draft.variants.map((variant) => variant.priceMinor)),
    position,
  });
  const isSame = isDeepStrictEqual(product, known.product);
  if (!known.product) inserts.products.push(product);
  inserts.variants.push(...merged.added);
  for (const { row, stockDelta } of merged.changed) {
    await tx.update(variants).set(row).where(eq(variants.id, row.id));
    if (stockDelta !== 0)
      await recordStock(tx, row, { delta: stockDelta, reason: "import", now: options.now });
  }
  const moved = await placeInCollections(run, draft, id, product.position, known);
  const pictured = await linkPictures(run, draft, id, known);
  const isEdited = !isSame || moved || pictured;
  if (known.product && isEdited)
    await tx
      .update(products)
      .set({ ...product, updatedAt: options.now, version: product.version + 1 })
      .where(eq(products.id, id));
  const isChanged = isEdited || merged.added.length + merged.changed.length > 0;
  const outcome = !known.product ? "added" : isChanged ? "changed" : "unchanged";
  return { id, outcome, stockKept: merged.kept } as const;
}

/** Puts a product into the collections the file names; its place in one where it stood already stays. */
async function placeInCollections(
  { tx, inserts, slugsOf }: Run,
  draft: ProductDraft,
  productId: string,
  position: number,
  known: Known,
): Promise<boolean> {
  if (!draft.collections) return false;
  const places = new Map(known.collections.map((one) => [one.collectionSlug, one.position]));
  const links = (await slugsOf(draft.collections)).map((collectionSlug) => ({
    productId,
    collectionSlug,
    position: places.get(collectionSlug) ?? position,
  }));
  if (isDeepStrictEqual(links, known.collections)) return false;
  await tx.delete(productCollections).where(eq(productCollections.productId, productId));
  inserts.collections.push(...links);
  return true;
}

/** Gives a product the file's pictures in their order; a focal point that the file doesn't say stays. */
async function linkPictures(
  { tx, inserts, options: { pictures } }: Run,
  draft: ProductDraft,
  productId: string,
  known: Known,
): Promise<boolean> {
  if (!pictures || !draft.pictures) return false;
  const links = new Map<string, Known["media"][number]>();
  for (const { source, alt, focal } of draft.pictures) {
    const mediaId = pictures.get(source)?.id;
    if (!mediaId || links.has(mediaId)) continue;
    const before = known.media.find((one) => one.mediaId === mediaId);
    const focalX = focal?.x ?? before?.focalX ?? 50;
    const focalY = focal?.y ?? before?.focalY ?? 50;
    links.set(mediaId, { productId, mediaId, position: links.size, alt, focalX, focalY });
  }
  if (isDeepStrictEqual([...links.values()], known.media)) return false;
  await tx.delete(productMedia).where(eq(productMedia.productId, productId));
  inserts.media.push(...links.values());
  return true;
}
