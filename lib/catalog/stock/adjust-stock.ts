import { and, eq, gte, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import type { StockReason } from "#db/tables/stock.ts";
import { variants } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { expireCatalogue } from "#lib/catalog/expire-catalogue.ts";
import { recordStock } from "#lib/catalog/stock/record-stock.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { updateInStock } from "#lib/search/indexing/update-in-stock.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

/** Why a person changes stock. */
export const stockReasons = [
  "received",
  "counted",
  "damaged",
  "lost",
  "returned",
  "correction",
] as const satisfies StockReason[];

/** Stock never exceeds this, so that sums stay exact. */
export const MAX_STOCK = 1_000_000_000;

export type Adjustment = { variantId: string; reason: StockReason; note: string } & (
  | { delta: number }
  /** Pieces found on the shelf: those that unpaid orders reserve are among them. */
  | { counted: number }
);

export type AdjustError =
  | { kind: "unknown" }
  /** So many are available; orders hold the others. */
  | { kind: "too-few"; available: number }
  | { kind: "too-many" };

type Row = typeof variants.$inferSelect;

/** Changes what is in stock, with its reason in the ledger. Returns the variant as it is then. */
export function adjustStock(
  { db, staff, now }: Editor,
  adjustment: Adjustment,
): Promise<Result<Row, AdjustError>> {
  const { variantId, reason, note } = adjustment;
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [before] = await forUpdate(tx.select().from(variants).where(eq(variants.id, variantId)));
    if (!before) return fail({ kind: "unknown" as const });
    const delta =
      "delta" in adjustment
        ? adjustment.delta
        : adjustment.counted - before.available - before.reserved;
    if (before.initial + delta > MAX_STOCK) return fail({ kind: "too-many" as const });
    const after = await addStock(tx, variantId, delta);
    if (!after) return fail({ kind: "too-few" as const, available: before.available });
    await recordStock(tx, after, { delta, reason, note, staff, now });
    await expireCatalogue(tx);
    await recordAudit(tx, {
      staff,
      action: "stock.adjust",
      subject: "product",
      subjectId: before.productId,
      before: { variantId, available: before.available },
      after: { variantId, available: after.available, reason, note },
      now,
    });
    return ok(after);
  });
}

/**
 * Adds to what is available, like a checkout by one conditional update; null when fewer would be left than none. The
 * caller writes the ledger.
 */
export async function addStock(tx: Tx, variantId: string, delta: number): Promise<Row | null> {
  const [after] = await tx
    .update(variants)
    .set({
      available: sql`${variants.available} + ${delta}`,
      initial: sql`${variants.initial} + ${delta}`,
      version: sql`${variants.version} + 1`,
    })
    .where(
      and(
        eq(variants.id, variantId),
        or(gte(sql`${variants.available} + ${delta}`, 0), eq(variants.policy, "continue")),
      ),
    )
    .returning();
  if (after && (after.available <= 0 || after.available <= delta))
    await updateInStock(tx, [after.productId]);
  return after ?? null;
}
