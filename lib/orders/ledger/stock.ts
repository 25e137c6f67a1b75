import { and, eq, gte, or, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { jobs, orderLines, variants } from "#db/tables.ts";
import { expireVariants } from "#lib/catalog/expire-catalogue.ts";
import { returnUse, takeUse } from "#lib/discounts/redeem.ts";
import { MAX_HOLD_MS } from "#lib/limits/limits.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { updateInStock } from "#lib/search/indexing/update-in-stock.ts";

type Line = { variantId: string; quantity: number };

const variantOf = ({ variantId }: Line) => variantId;

/** Then available falls below zero: that many are owed. */
const sellsBeyondStock = eq(variants.policy, "continue");

/**
 * Moves each line from available to reserved by one conditional update.
 * Returns the variants that had too few; then the caller must roll back.
 */
export async function reserveLines(tx: Tx, lines: Line[]): Promise<string[]> {
  const short: string[] = [];
  const emptied: string[] = [];
  for (const { variantId, quantity } of inLockOrder(lines)) {
    const taken = await tx
      .update(variants)
      .set({
        available: sql`${variants.available} - ${quantity}`,
        reserved: sql`${variants.reserved} + ${quantity}`,
      })
      .where(
        and(eq(variants.id, variantId), or(gte(variants.available, quantity), sellsBeyondStock)),
      )
      .returning({ productId: variants.productId, left: variants.available });
    const [variant] = taken;
    if (!variant) short.push(variantId);
    else if (variant.left <= 0) emptied.push(variant.productId);
  }
  await updateInStock(tx, emptied);
  await expireVariants(tx, lines.map(variantOf));
  return short;
}

/** Everybody takes variants in one order, so that no two orders wait for each other. */
const inLockOrder = <L extends Line>(lines: L[]): L[] =>
  lines.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));

/** Reserved becomes sold. The order must hold a reservation. */
export const sellReserved = (tx: Tx, order: Order, now: number) =>
  endReservation(tx, order, "sold", now);

/** Reserved becomes available again. The order must hold a reservation. */
export const releaseReserved = (tx: Tx, order: Order, now: number) =>
  endReservation(tx, order, "released", now);

async function endReservation(
  tx: Tx,
  order: Order,
  end: "sold" | "released",
  now: number,
): Promise<void> {
  const lines = await readLines(tx, { orderId: order.id });
  const filled: string[] = [];
  for (const { variantId, quantity } of inLockOrder(lines)) {
    const moved =
      end === "sold"
        ? { sold: sql`${variants.sold} + ${quantity}` }
        : { available: sql`${variants.available} + ${quantity}` };
    const [variant] = await tx
      .update(variants)
      .set({ reserved: sql`${variants.reserved} - ${quantity}`, ...moved })
      .where(eq(variants.id, variantId))
      .returning({ productId: variants.productId, left: variants.available });
    if (end === "released" && variant && variant.left <= quantity) filled.push(variant.productId);
  }
  if (end === "released") {
    await updateInStock(tx, filled);
    await expireVariants(tx, lines.map(variantOf));
    if (order.discountId) await returnUse(tx, order.discountId);
  }
  order.stock = end;
  order.reservedUntil = null;
  order.clientKey = null;
  await tx.insert(jobs).values({
    orderId: order.id,
    kind: `stock-${end}`,
    createdAt: now,
    doneAt: now,
    nextTryAt: now,
  });
}

/**
 * Reserves a released order's items again for another attempt; the reservation counts for the client of `clientKey`.
 * Returns the variants that ran out, and whether its discount code did; then the caller must roll back.
 */
export async function reserveAgain(
  tx: Tx,
  order: Order,
  clientKey: string | null,
  now: number,
): Promise<{ short: string[]; discountUsedUp: boolean }> {
  const lines = await readLines(tx, { orderId: order.id });
  const short = await reserveLines(tx, lines);
  const { discountId, email } = order;
  const discountUsedUp = discountId !== null && (await takeUse(tx, discountId, email)) !== null;
  if (short.length === 0 && !discountUsedUp) {
    order.stock = "reserved";
    order.reservedUntil = now + MAX_HOLD_MS;
    order.clientKey = clientKey;
    await tx.delete(jobs).where(and(eq(jobs.orderId, order.id), eq(jobs.kind, "stock-released")));
  }
  return { short, discountUsedUp };
}

/** What an order reserves. */
export const readLines = prepared(
  (read: Pick<Reader, "select">, { orderId }: { orderId: string }) =>
    read
      .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
      .from(orderLines)
      .where(eq(orderLines.orderId, orderId)),
);
