import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { productMedia } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { bumpProduct } from "#lib/catalog/edit/products-changed.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";

type Link = typeof productMedia.$inferSelect;
type Place = { productId: string; mediaId: string };

/** What a picture says to those who don't see it, and what must stay visible of it, in percent from left and top. */
export type PictureText = { alt: string; focalX: number; focalY: number };

/** Saves a picture's text and focal point; false when the product no longer has it. */
export const savePicture = (editor: Editor, place: Place, text: PictureText): Promise<boolean> =>
  change(editor, place, "product.picture-edit", async (tx, before) => {
    await tx.update(productMedia).set(text).where(isAt(place));
    const { alt, focalX, focalY } = before;
    return { before: { alt, focalX, focalY }, after: text };
  });

/** Moves a picture to another place among the product's, 0 the first; false when the product no longer has it. */
export const movePicture = (editor: Editor, place: Place, to: number): Promise<boolean> =>
  change(editor, place, "product.picture-move", async (tx) => {
    const links = await tx
      .select()
      .from(productMedia)
      .where(eq(productMedia.productId, place.productId))
      .orderBy(asc(productMedia.position), asc(productMedia.mediaId));
    const from = links.findIndex(({ mediaId }) => mediaId === place.mediaId);
    const [moved] = links.splice(from, 1);
    if (moved) links.splice(to, 0, moved);
    for (const [position, link] of links.entries())
      if (link.position !== position)
        await tx.update(productMedia).set({ position }).where(isAt(link));
    return { before: { position: from }, after: { position: to } };
  });

const isAt = ({ productId, mediaId }: Place) =>
  and(eq(productMedia.productId, productId), eq(productMedia.mediaId, mediaId));

function change(
  { db, staff, now }: Editor,
  place: Place,
  action: string,
  apply: (tx: Tx, before: Link) => Promise<{ before: object; after: object }>,
): Promise<boolean> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [link] = await tx.select().from(productMedia).where(isAt(place));
    if (!link) return false;
    const { mediaId, productId } = place;
    const { before, after } = await apply(tx, link);
    await bumpProduct(tx, productId);
    await recordAudit(tx, {
      staff,
      action,
      subject: "product",
      subjectId: productId,
      before: { mediaId, ...before },
      after: { mediaId, ...after },
      now,
    });
    return true;
  });
}
