import { and, eq, gte, or, type SQL, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedInsert } from "#db/queries/prepared-writes.ts";
import { jobs, orderLines, products, variants } from "#db/tables.ts";
import { expireProducts } from "#lib/catalog/expire-catalogue.ts";
import { returnUse, takeUse } from "#lib/discounts/redeem.ts";
import { MAX_HOLD_MS } from "#lib/limits/limits.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { updateInStock } from "#lib/search/indexing/update-in-stock.ts";

type Line = { variantId: string; quantity: number; slug: string };
type Taken = Pick<Line, "variantId" | "quantity">;

const slugOf = ({ slug }: Line) => slug;

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
    const [taken] = await reserveOne(tx, { variantId, quantity });
    if (!taken) short.push(variantId);
    else if (taken.left <= 0) emptied.push(taken.productId);
  }
  await updateInStock(tx, emptied);
  await expireProducts(tx, lines.map(slugOf));
  return short;
}

const stockLeft = { productId: variants.productId, left: variants.available };

const reserveOne = prepared((tx: Tx, { variantId, quantity }: Taken) =>
  tx
    .update(variants)
    .set({
      available: sql`${variants.available} - ${quantity}`,
      reserved: sql`${variants.reserved} + ${quantity}`,
    })
    .where(and(eq(variants.id, variantId), or(gte(variants.available, quantity), sellsBeyondStock)))
    .returning(stockLeft),
);

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
    const [variant] = await endOne[end](tx, { variantId, quantity });
    if (end === "released" && variant && variant.left <= quantity) filled.push(variant.productId);
  }
  if (end === "released") {
    await updateInStock(tx, filled);
    await expireProducts(tx, lines.map(slugOf));
    if (order.discountId) await returnUse(tx, order.discountId);
  }
  order.stock = end;
  order.reservedUntil = null;
  order.clientKey = null;
  const done = { createdAt: now, doneAt: now, nextTryAt: now };
  await insertJobs(tx, [{ orderId: order.id, kind: `stock-${end}`, ...done }]);
}

const insertJobs = preparedInsert(jobs);

const endOne = {
  sold: endBy(({ quantity }) => ({ sold: sql`${variants.sold} + ${quantity}` })),
  released: endBy(({ quantity }) => ({ available: sql`${variants.available} + ${quantity}` })),
};

function endBy(moved: (taken: Taken) => Record<string, SQL>) {
  return prepared((tx: Tx, taken: Taken) =>
    tx
      .update(variants)
      .set({ reserved: sql`${variants.reserved} - ${taken.quantity}`, ...moved(taken) })
      .where(eq(variants.id, taken.variantId))
      .returning(stockLeft),
  );
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

/** What an order reserves, with today's stock and its product's slug. */
export const readLines = prepared(
  (read: Pick<Reader, "select">, { orderId }: { orderId: string }) =>
    read
      .select({
        variantId: orderLines.variantId,
        quantity: orderLines.quantity,
        slug: products.slug,
        available: variants.available,
        reserved: variants.reserved,
        policy: variants.policy,
      })
      .from(orderLines)
      .innerJoin(variants, eq(variants.id, orderLines.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .where(eq(orderLines.orderId, orderId)),
);
