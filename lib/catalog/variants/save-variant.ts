import { eq } from "drizzle-orm";
import { forUpdate } from "#db/queries/lock.ts";
import { productMedia, variants } from "#db/tables.ts";
import { changedOnly } from "#lib/catalog/edit/changed-only.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { variantsChanged } from "#lib/catalog/edit/products-changed.ts";
import { recordStock } from "#lib/catalog/stock/record-stock.ts";
import type { VariantFields } from "#lib/catalog/variants/variant-fields.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { mergeFields } from "#lib/merchant/merge/merge-fields.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

type Row = typeof variants.$inferSelect;
type Field = keyof VariantFields;

export type SaveVariantError =
  | { kind: "unknown" }
  | { kind: "unknown-picture" }
  | { kind: "conflict"; theirs: Row; fields: Field[] };

type Save = {
  id: string;
  base: Partial<Record<Field, string>>;
  mine: VariantFields;
  useTheirs?: Field[];
};

/** What the form of a variant edits, out of its row. */
export const variantFieldsOf = (row: Row): VariantFields => {
  const {
    sku,
    barcode,
    priceMinor,
    compareAtMinor,
    weightGrams,
    policy,
    requiresShipping,
    mediaId,
  } = row;
  return {
    sku,
    barcode,
    priceMinor,
    compareAtMinor,
    weightGrams,
    policy,
    requiresShipping,
    mediaId,
  };
};

/**
 * Saves a variant's form, merged like a product's (saveProduct). Switching selling beyond stock off clears what was
 * owed; the ledger says so.
 */
export function saveVariant(
  { db, staff, now }: Editor,
  { id, base, mine, useTheirs }: Save,
): Promise<Result<{ taken: Field[] }, SaveVariantError>> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [row] = await forUpdate(tx.select().from(variants).where(eq(variants.id, id)));
    if (!row) return fail({ kind: "unknown" as const });
    const before = variantFieldsOf(row);
    const { merged, conflicts, taken } = mergeFields(base, mine, before, useTheirs);
    if (conflicts.length > 0)
      return fail({ kind: "conflict" as const, theirs: row, fields: conflicts });
    const change = changedOnly(before, merged);
    if (!change) return ok({ taken });
    if (merged.mediaId !== before.mediaId && merged.mediaId !== null) {
      const own = await tx
        .select({ id: productMedia.mediaId })
        .from(productMedia)
        .where(eq(productMedia.productId, row.productId));
      if (!own.some((picture) => picture.id === merged.mediaId))
        return fail({ kind: "unknown-picture" as const });
    }
    const owed = merged.policy === "deny" ? Math.max(0, -row.available) : 0;
    const after: Row = {
      ...row,
      ...merged,
      available: row.available + owed,
      initial: row.initial + owed,
      version: row.version + 1,
    };
    await tx.update(variants).set(after).where(eq(variants.id, id));
    if (owed > 0) await recordStock(tx, after, { delta: owed, reason: "policy", staff, now });
    await variantsChanged(tx, [row.productId]);
    await recordAudit(tx, {
      staff,
      action: "variant.edit",
      subject: "product",
      subjectId: row.productId,
      before: { variantId: id, ...change.before },
      after: { variantId: id, ...change.after },
      now,
    });
    return ok({ taken });
  });
}
