import { and, eq, gte, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { jobs, orderLines, orders, variants } from "#db/tables.ts";

type Line = { variantId: string; quantity: number };

/** Then available falls below zero: that many are owed. */
const sellsBeyondStock = eq(variants.policy, "continue");

/**
 * Moves each line from available to reserved by one conditional update.
 * Returns the variants that had too few; then the caller must roll back.
 */
export async function reserveLines(tx: Tx, lines: Line[]): Promise<string[]> {
  const short: string[] = [];
  for (const { variantId, quantity } of lines) {
    const taken = await tx
      .update(variants)
      .set({
        available: sql`${variants.available} - ${quantity}`,
        reserved: sql`${variants.reserved} + ${quantity}`,
      })
      .where(
        and(eq(variants.id, variantId), or(gte(variants.available, quantity), sellsBeyondStock)),
      )
      .returning({ id: variants.id });
    if (taken.length === 0) short.push(variantId);
  }
  return short;
}

/** Reserved becomes sold; returns the slugs concerned. The order must hold a reservation. */
export const sellReserved = (tx: Tx, orderId: string, now: number) =>
  endReservation(tx, orderId, "sold", now);

/** Reserved becomes available again; returns the slugs concerned. The order must hold a reservation. */
export const releaseReserved = (tx: Tx, orderId: string, now: number) =>
  endReservation(tx, orderId, "released", now);

async function endReservation(
  tx: Tx,
  orderId: string,
  end: "sold" | "released",
  now: number,
): Promise<string[]> {
  const lines = await linesOf(tx, orderId);
  for (const { variantId, quantity } of lines) {
    const moved =
      end === "sold"
        ? { sold: sql`${variants.sold} + ${quantity}` }
        : { available: sql`${variants.available} + ${quantity}` };
    await tx
      .update(variants)
      .set({ reserved: sql`${variants.reserved} - ${quantity}`, ...moved })
      .where(eq(variants.id, variantId));
  }
  await tx.update(orders).set({ stock: end }).where(eq(orders.id, orderId));
  await tx
    .insert(jobs)
    .values({ orderId, kind: `stock-${end}`, createdAt: now, doneAt: now, nextTryAt: now });
  return lines.map((line) => line.slug);
}

/** A released order's goods are taken again for another attempt; returns the variants that ran out. */
export async function reserveAgain(
  tx: Tx,
  orderId: string,
): Promise<{ short: string[]; slugs: string[] }> {
  const lines = await linesOf(tx, orderId);
  const short = await reserveLines(tx, lines);
  if (short.length === 0) {
    await tx.update(orders).set({ stock: "reserved" }).where(eq(orders.id, orderId));
    await tx.delete(jobs).where(and(eq(jobs.orderId, orderId), eq(jobs.kind, "stock-released")));
  }
  return { short, slugs: lines.map((line) => line.slug) };
}

function linesOf(tx: Tx, orderId: string) {
  return tx
    .select({
      variantId: orderLines.variantId,
      quantity: orderLines.quantity,
      slug: orderLines.slug,
    })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
}
