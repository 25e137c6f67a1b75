import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collections, media, productMedia, variants } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { bumpProduct } from "#lib/catalog/edit/products-changed.ts";
import { filesOf, shareFile, sourceFiles } from "#lib/media/picture.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";
import { alone } from "#lib/media/upload/process-upload.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { errorText, log } from "#lib/shared/log.ts";
import shop from "#shop/shop.ts";

type Media = typeof media.$inferSelect;

/** Takes a picture off a product, and its files away once nothing shows it; false when the product has it not. */
export function removePicture(
  editor: Editor,
  place: { productId: string; mediaId: string },
  store: MediaStore,
): Promise<boolean> {
  return alone(async () => {
    const removed = await unlink(editor, place);
    if (removed?.orphan) await removeFiles(removed.orphan, store);
    return removed !== null;
  });
}

function unlink(
  { db, staff, now }: Editor,
  { productId, mediaId }: { productId: string; mediaId: string },
): Promise<{ orphan: Media | null } | null> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [link] = await tx
      .delete(productMedia)
      .where(and(eq(productMedia.productId, productId), eq(productMedia.mediaId, mediaId)))
      .returning();
    if (!link) return null;
    await tx
      .update(variants)
      .set({ mediaId: null })
      .where(and(eq(variants.productId, productId), eq(variants.mediaId, mediaId)));
    await bumpProduct(tx, productId);
    await recordAudit(tx, {
      staff,
      action: "product.picture-remove",
      subject: "product",
      subjectId: productId,
      before: { mediaId, alt: link.alt },
      now,
    });
    return { orphan: await dropUnused(tx, mediaId) };
  });
}

/** Forgets a picture that nothing shows any more; returns it. */
export async function dropUnused(tx: Tx, id: string): Promise<Media | null> {
  for (const table of [productMedia, variants, collections]) {
    const shown = await tx
      .select({ id: table.mediaId })
      .from(table)
      .where(eq(table.mediaId, id))
      .limit(1);
    if (shown.length > 0) return null;
  }
  const [gone] = await tx.delete(media).where(eq(media.id, id)).returning();
  return gone ?? null;
}

/** Removes a picture's files and its source; what a store that fails keeps of them is only logged. */
async function removeFiles(picture: Media, store: MediaStore): Promise<void> {
  const { id } = picture;
  const share = shareFile(id, shop.theme.browserColor.light);
  try {
    // The record goes first: without it the picture counts as not made.
    for (const file of [...sourceFiles(id).toReversed(), ...filesOf(picture), share])
      await store.remove(file);
  } catch (error) {
    log("warn", "media", { outcome: "not-removed", media: id, error: errorText(error) });
  }
}
