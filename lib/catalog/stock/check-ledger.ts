import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { stockAdjustments, variants } from "#db/tables.ts";

/**
 * Variants whose ledger doesn't hold: each entry continues the one before it, and the last one is what the variant's
 * `initial` says now. A variant without entries has none that could be wrong.
 */
export async function checkLedger(read: Reader): Promise<{ variantId: string; found: string }[]> {
  const { variantId, version, delta, initial } = stockAdjustments;
  const rows = await read
    .select({ variantId, version, delta, initial, now: variants.initial })
    .from(stockAdjustments)
    .innerJoin(variants, eq(variants.id, variantId))
    .orderBy(asc(variantId), asc(version));
  return rows.flatMap((row, at) => {
    const [before, after] = [rows[at - 1], rows[at + 1]];
    const breaks: string[] = [];
    if (before?.variantId === row.variantId && before.initial + row.delta !== row.initial)
      breaks.push(`${before.initial} + ${row.delta} ≠ ${row.initial} at version ${row.version}`);
    if (after?.variantId !== row.variantId && row.initial !== row.now)
      breaks.push(`the ledger ends with ${row.initial}, the variant has ${row.now}`);
    return breaks.map((found) => ({ variantId: row.variantId, found }));
  });
}
