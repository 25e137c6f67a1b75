import { and, desc, eq, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { products, stockAdjustments, variants } from "#db/tables.ts";
import { valuesOf } from "#lib/catalog/variants/plan-options.ts";

const LEDGER_SIZE = 50;

/** A variant with its ledger, newest first, before a version if one is given; null for an unknown id. */
export async function readStock(read: Reader, variantId: string, before: number | null) {
  const [found] = await read
    .select({ variant: variants, title: products.title, options: products.options })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.id, variantId));
  if (!found) return null;
  const { variant, title, options } = found;
  const rows = await read
    .select()
    .from(stockAdjustments)
    .where(
      and(
        eq(stockAdjustments.variantId, variantId),
        before === null ? undefined : lt(stockAdjustments.version, before),
      ),
    )
    .orderBy(desc(stockAdjustments.version))
    .limit(LEDGER_SIZE + 1);
  const ledger = rows.slice(0, LEDGER_SIZE);
  const oldest = ledger.at(-1);
  const hasMore = rows.length > LEDGER_SIZE;
  return {
    variant,
    name: [title, ...valuesOf(variant, options.length)].join(" / "),
    ledger,
    next: hasMore && oldest ? oldest.version : null,
    /** What the variant began with, where the ledger's beginning is shown. */
    opening: hasMore || !oldest ? null : oldest.initial - oldest.delta,
  };
}

export type LedgerRow = typeof stockAdjustments.$inferSelect;
