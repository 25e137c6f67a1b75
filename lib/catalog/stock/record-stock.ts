import type { Tx } from "#db/client.ts";
import type { StockReason } from "#db/tables/stock.ts";
import { stockAdjustments, type variants } from "#db/tables.ts";

type Change = {
  delta: number;
  reason: StockReason;
  note?: string;
  /** Absent for a command. */
  staff?: { id: string; name: string } | undefined;
  now: number;
};

/** Writes a change of a variant's `initial` into the ledger; `after` is the variant as it stands after it. */
export async function recordStock(
  tx: Tx,
  after: Pick<typeof variants.$inferSelect, "id" | "version" | "initial" | "available">,
  { delta, reason, note = "", staff, now }: Change,
): Promise<void> {
  await tx.insert(stockAdjustments).values({
    variantId: after.id,
    version: after.version,
    at: now,
    reason,
    delta,
    initial: after.initial,
    available: after.available,
    note,
    staffId: staff?.id ?? "",
    staffName: staff?.name ?? "",
  });
}
