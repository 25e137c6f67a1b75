import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import { derive } from "#lib/orders/ledger/derive.ts";
import { orderChanged } from "#lib/orders/ledger/order-changed.ts";
import { indexBuyer } from "#lib/orders/list/buyer-words.ts";
import type { Shop } from "#lib/shop.ts";

export type Order = typeof orders.$inferSelect;

/** Changes an order; what it sets on `order` is saved afterwards. `now`: ms UTC, one moment for the whole change. */
export type OrderChange<T> = (tx: Tx, order: Order, now: number) => Promise<T>;

/**
 * The only way to change an order: locks its row, runs the body, then derives state, stock and jobs from the facts and
 * saves the row, all in one transaction; its commit tells the pages that follow the order.
 * Throws what `db.write` throws, and Error for an unknown order.
 */
export async function changeOrder<T>(
  shop: Shop,
  orderId: string,
  body: OrderChange<T>,
): Promise<T> {
  const now = shop.clock.now();
  const { result } = await shop.db.write((tx) => changeOrderIn(tx, orderId, now, body));
  return result;
}

/** The same inside a transaction of the caller's. */
export async function changeOrderIn<T>(
  tx: Tx,
  orderId: string,
  now: number,
  body: OrderChange<T>,
): Promise<{ result: T; order: Order }> {
  const order = await lockOrder(tx, orderId, now);
  const { name } = order.address;
  const result = await body(tx, order, now);
  await derive(tx, order, now);
  if (order.address.name !== name) await indexBuyer(tx, orderId, order.address.name);
  const { id, country, ...row } = order;
  await tx.update(orders).set(row).where(eq(orders.id, id));
  await orderChanged(tx, orderId);
  return { result, order };
}

/** Takes the row lock that serialises all changes of one order, whatever the database. */
async function lockOrder(tx: Tx, orderId: string, now: number): Promise<Order> {
  const [order] = await tx
    .update(orders)
    .set({ version: sql`${orders.version} + 1`, updatedAt: now })
    .where(eq(orders.id, orderId))
    .returning();
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}
