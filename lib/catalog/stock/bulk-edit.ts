import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { variants } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { variantsChanged } from "#lib/catalog/edit/products-changed.ts";
import { addStock, MAX_STOCK } from "#lib/catalog/stock/adjust-stock.ts";
import { recordStock } from "#lib/catalog/stock/record-stock.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

/** A row of the grid that differs from what it was filled with. */
export type RowEdit = {
  variantId: string;
  /** The variant's version when the grid was filled. */
  version: number;
  priceMinor: number;
  compareAtMinor: number | null;
  /** Pieces more or fewer than were shown: what was sold since stays sold. */
  stockDelta: number;
};

/** Why a row can't be saved. `now`: the variant as it is. */
export type RowError = {
  variantId: string;
  kind: "unknown" | "changed" | "too-few" | "too-many";
  now: typeof variants.$inferSelect | null;
};

/** Nothing was saved: the errors of all rows. */
class Refused extends Error {
  readonly errors: RowError[];

  constructor(errors: RowError[]) {
    super("rows of the grid can't be saved");
    this.errors = errors;
  }
}

/** Saves the changed rows of the grid, all or none. Returns the products concerned. */
export async function bulkEdit(
  editor: Editor,
  edits: RowEdit[],
): Promise<Result<{ productIds: string[] }, RowError[]>> {
  try {
    const productIds = await editor.db.write(async (tx) => {
      await lockCatalogue(tx);
      const errors: RowError[] = [];
      const touched = new Set<string>();
      for (const edit of edits) {
        const saved = await saveRow(tx, editor, edit);
        if (typeof saved === "string") touched.add(saved);
        else errors.push(saved);
      }
      if (errors.length > 0) throw new Refused(errors);
      await variantsChanged(tx, [...touched]);
      return [...touched];
    });
    return ok({ productIds });
  } catch (error) {
    if (error instanceof Refused) return fail(error.errors);
    throw error;
  }
}

/** The product's id, or why the row can't be saved. */
async function saveRow(tx: Tx, { staff, now }: Editor, edit: RowEdit): Promise<string | RowError> {
  const { variantId, priceMinor, compareAtMinor, stockDelta } = edit;
  const [before] = await forUpdate(tx.select().from(variants).where(eq(variants.id, variantId)));
  const refuse = (kind: RowError["kind"]): RowError => ({ variantId, kind, now: before ?? null });
  if (!before) return refuse("unknown");
  if (before.version !== edit.version) return refuse("changed");
  if (before.initial + stockDelta > MAX_STOCK) return refuse("too-many");
  const after = await addStock(tx, variantId, stockDelta);
  if (!after) return refuse("too-few");
  await tx.update(variants).set({ priceMinor, compareAtMinor }).where(eq(variants.id, variantId));
  if (stockDelta !== 0)
    await recordStock(tx, after, { delta: stockDelta, reason: "correction", staff, now });
  await recordAudit(tx, {
    staff,
    action: "variant.bulk-edit",
    subject: "product",
    subjectId: before.productId,
    before: {
      variantId,
      priceMinor: before.priceMinor,
      compareAtMinor: before.compareAtMinor,
      available: before.available,
    },
    after: { variantId, priceMinor, compareAtMinor, available: after.available },
    now,
  });
  return before.productId;
}
