import { and, count, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cartLines, orderLines, variants } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { bumpProduct, variantsChanged } from "#lib/catalog/edit/products-changed.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

type Row = typeof variants.$inferSelect;

/** Takes a variant out of the catalogue: deleted when no order or cart ever held it, else archived, which they need. */
export async function dropVariant(
  tx: Tx,
  variant: Row,
  now: number,
): Promise<"deleted" | "archived"> {
  for (const lines of [orderLines, cartLines]) {
    const held = await tx
      .select({ id: lines.variantId })
      .from(lines)
      .where(eq(lines.variantId, variant.id))
      .limit(1);
    if (held.length === 0) continue;
    await tx
      .update(variants)
      .set({ archivedAt: now, version: variant.version + 1 })
      .where(eq(variants.id, variant.id));
    return "archived";
  }
  await tx.delete(variants).where(eq(variants.id, variant.id));
  return "deleted";
}

/** Removes a variant. last: a product keeps at least one. */
export function removeVariant(
  { db, staff, now }: Editor,
  id: string,
): Promise<Result<"deleted" | "archived", { kind: "unknown" | "last" }>> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [variant] = await tx
      .select()
      .from(variants)
      .where(and(eq(variants.id, id), isNull(variants.archivedAt)));
    if (!variant) return fail({ kind: "unknown" as const });
    const { productId } = variant;
    const [offered] = await tx
      .select({ total: count() })
      .from(variants)
      .where(and(eq(variants.productId, productId), isNull(variants.archivedAt)));
    if ((offered?.total ?? 0) <= 1) return fail({ kind: "last" as const });
    const outcome = await dropVariant(tx, variant, now);
    await bumpProduct(tx, productId);
    await variantsChanged(tx, [productId]);
    await recordAudit(tx, {
      staff,
      action: outcome === "deleted" ? "variant.delete" : "variant.archive",
      subject: "product",
      subjectId: productId,
      before: { variantId: id, values: [variant.option1, variant.option2, variant.option3] },
      now,
    });
    return ok(outcome);
  });
}
