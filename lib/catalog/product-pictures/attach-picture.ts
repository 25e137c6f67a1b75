import { count, eq, max } from "drizzle-orm";
import { media, productMedia, products } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { bumpProduct } from "#lib/catalog/edit/products-changed.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

export const MAX_PICTURES = 250;

/** The last part of a file's name as it was called, without what could confuse a reader. */
export const shownName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 120);

/** Puts a picture at the end of a product's; one that it has already stays where it is. */
export function attachPicture(
  { db, staff, now }: Editor,
  productId: string,
  { picture, fileName }: { picture: ProcessedPicture; fileName: string },
): Promise<Result<void, { kind: "unknown" | "too-many" }>> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [product] = await tx.select().from(products).where(eq(products.id, productId));
    if (!product) return fail({ kind: "unknown" as const });
    const [present] = await tx
      .select({ total: count(), last: max(productMedia.position) })
      .from(productMedia)
      .where(eq(productMedia.productId, productId));
    if ((present?.total ?? 0) >= MAX_PICTURES) return fail({ kind: "too-many" as const });
    const source = `upload: ${shownName(fileName)}`;
    await tx
      .insert(media)
      .values({ ...picture, source })
      .onConflictDoNothing();
    await tx
      .insert(productMedia)
      .values({
        productId,
        mediaId: picture.id,
        position: (present?.last ?? -1) + 1,
        alt: product.title,
        focalX: 50,
        focalY: 50,
      })
      .onConflictDoNothing();
    await bumpProduct(tx, productId);
    await recordAudit(tx, {
      staff,
      action: "product.picture-add",
      subject: "product",
      subjectId: productId,
      after: { mediaId: picture.id, fileName: shownName(fileName) },
      now,
    });
    return ok(undefined);
  });
}
