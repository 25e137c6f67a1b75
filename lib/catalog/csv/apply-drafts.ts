import { isDeepStrictEqual } from "node:util";
import { eq, inArray, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  collections,
  media,
  productCollections,
  productMedia,
  products,
  variants,
} from "#db/tables.ts";
import { mergeProduct } from "#lib/catalog/csv/merge-product.ts";
import { mergeVariants } from "#lib/catalog/csv/merge-variants.ts";
import type { ProductDraft } from "#lib/catalog/csv/product-draft.ts";
import { slugify } from "#lib/catalog/slugify.ts";
import { newId } from "#lib/ids.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";

export type ApplyOptions = {
  now: number;
  /** Stock of variants that are on sale already is set, too; else only that of new ones. */
  setStock: boolean;
  /** By source; null leaves every product's pictures as they are. */
  pictures: Map<string, ProcessedPicture> | null;
};

export type Counts = { added: number; changed: number; unchanged: number; stockKept: number };

/** A row of SQLite takes at most 32,766 values; no insert is longer than this. */
const ROWS_AT_ONCE = 500;

/** Brings the catalogue to what batches of drafts say, inside one transaction. What is the same already isn't written. */
export async function applyDrafts(
  tx: Tx,
  batches: Iterable<ProductDraft[]>,
  options: ApplyOptions,
): Promise<Counts> {
  const counts: Counts = { added: 0, changed: 0, unchanged: 0, stockKept: 0 };
  const [last] = await tx.select({ position: max(products.position) }).from(products);
  let position = (last?.position ?? -1) + 1;
  const slugOf = await collectionSlugs(tx);
  for (const batch of batches) {
    const before = await readBatch(tx, batch);
    const added = {
      products: [] as Row<typeof products>[],
      variants: [] as Row<typeof variants>[],
    };
    const links = { collections: [] as Link[], media: [] as Row<typeof productMedia>[] };
    for (const draft of batch) {
      const known = before.products.get(draft.slug);
      const id = known?.id ?? newId();
      const stock = mergeVariants(draft, id, before.variants.get(id) ?? [], options);
      counts.stockKept += stock.kept;
      const fromMinor = Math.min(...draft.variants.map((variant) => variant.priceMinor));
      const product = mergeProduct(draft, known, { id, fromMinor, position, now: options.now });
      if (!known) {
        position++;
        added.products.push(product);
      } else if (!isDeepStrictEqual(product, known))
        await tx.update(products).set(product).where(eq(products.id, id));
      added.variants.push(...stock.added);
      for (const variant of stock.changed)
        await tx.update(variants).set(variant).where(eq(variants.id, variant.id));
      const wanted = {
        collections: draft.collections && (await slugOf(draft.collections)),
        media:
          options.pictures &&
          draft.pictures &&
          pictureLinks(draft, id, options.pictures, before.media.get(id)),
      };
      const changed = {
        collections:
          wanted.collections &&
          differs(
            before.collections.get(id)?.map((one) => one.collectionSlug),
            wanted.collections,
          ),
        media: wanted.media && differs(before.media.get(id), wanted.media),
      };
      if (changed.collections && wanted.collections) {
        if (known) await tx.delete(productCollections).where(eq(productCollections.productId, id));
        const places = new Map(
          before.collections.get(id)?.map((one) => [one.collectionSlug, one.position]),
        );
        for (const slug of wanted.collections)
          links.collections.push({
            productId: id,
            collectionSlug: slug,
            position: places.get(slug) ?? product.position,
          });
      }
      if (changed.media && wanted.media) {
        if (known) await tx.delete(productMedia).where(eq(productMedia.productId, id));
        links.media.push(...wanted.media);
      }
      const isChanged =
        !isDeepStrictEqual(product, known) ||
        stock.added.length + stock.changed.length > 0 ||
        changed.collections ||
        changed.media;
      counts[!known ? "added" : isChanged ? "changed" : "unchanged"]++;
    }
    for (const rows of chunks(added.products)) await tx.insert(products).values(rows);
    for (const rows of chunks(added.variants)) await tx.insert(variants).values(rows);
    for (const rows of chunks(links.collections)) await tx.insert(productCollections).values(rows);
    for (const rows of chunks(links.media)) await tx.insert(productMedia).values(rows);
  }
  return counts;
}

type Row<T extends { $inferSelect: unknown }> = T["$inferSelect"];
type Link = Row<typeof productCollections>;

const differs = (before: unknown[] = [], after: unknown[]) => !isDeepStrictEqual(before, after);

function* chunks<T>(rows: T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    yield rows.slice(start, start + ROWS_AT_ONCE);
}

async function readBatch(tx: Tx, batch: ProductDraft[]) {
  const found = await tx
    .select()
    .from(products)
    .where(
      inArray(
        products.slug,
        batch.map((draft) => draft.slug),
      ),
    );
  const ids = found.map((row) => row.id);
  const of = <T extends { productId: string }>(rows: T[]) =>
    Map.groupBy(rows, (row) => row.productId);
  return {
    products: new Map(found.map((row) => [row.slug, row])),
    variants: of(
      await tx
        .select()
        .from(variants)
        .where(inArray(variants.productId, ids))
        .orderBy(variants.position),
    ),
    collections: of(
      await tx
        .select()
        .from(productCollections)
        .where(inArray(productCollections.productId, ids))
        .orderBy(productCollections.collectionSlug),
    ),
    media: of(
      await tx
        .select()
        .from(productMedia)
        .where(inArray(productMedia.productId, ids))
        .orderBy(productMedia.position),
    ),
  };
}

/** Finds collections by their title and makes those that are missing; answers with slugs in their order. */
async function collectionSlugs(tx: Tx): Promise<(titles: string[]) => Promise<string[]>> {
  const rows = await tx.select().from(collections);
  const byTitle = new Map(rows.map((row) => [row.title.toLowerCase(), row.slug]));
  const taken = new Set(rows.map((row) => row.slug));
  return async (titles) => {
    const slugs: string[] = [];
    for (const title of titles) {
      let slug = byTitle.get(title.toLowerCase());
      if (!slug) {
        const words = slugify(title) || "collection";
        slug = words;
        for (let nth = 2; taken.has(slug); nth++) slug = `${words}-${nth}`;
        await tx
          .insert(collections)
          .values({ slug, title, summary: "", text: "", position: taken.size });
        taken.add(slug);
        byTitle.set(title.toLowerCase(), slug);
      }
      slugs.push(slug);
    }
    return [...new Set(slugs)].sort();
  };
}

/** A product's pictures in the file's order; the focal point of one that was there stays. */
function pictureLinks(
  draft: ProductDraft,
  productId: string,
  pictures: Map<string, ProcessedPicture>,
  before: Row<typeof productMedia>[] = [],
): Row<typeof productMedia>[] {
  const links = new Map<string, Row<typeof productMedia>>();
  for (const { source, alt } of draft.pictures ?? []) {
    const mediaId = pictures.get(source)?.id;
    if (!mediaId || links.has(mediaId)) continue;
    const { focalX = 50, focalY = 50 } = before.find((one) => one.mediaId === mediaId) ?? {};
    links.set(mediaId, { productId, mediaId, position: links.size, alt, focalX, focalY });
  }
  return [...links.values()];
}

/** Makes pictures known to the catalogue; those that are stay as they are. */
export async function addPictures(tx: Tx, pictures: Map<string, ProcessedPicture>): Promise<void> {
  const rows = [...pictures].map(([source, picture]) => ({ ...picture, source }));
  for (const some of chunks(rows)) await tx.insert(media).values(some).onConflictDoNothing();
}
