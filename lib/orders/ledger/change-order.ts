import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedUpdate } from "#db/queries/prepared-writes.ts";
import { orders } from "#db/tables.ts";
import { derive } from "#lib/orders/ledger/derive.ts";
import { orderChanged } from "#lib/orders/ledger/order-changed.ts";
import { indexBuyer } from "#lib/orders/list/buyer-words.ts";
import type { Shop } from "#lib/shop.ts";

export type Order = typeof orders.$inferSelect;

/** Changes an order; the columns that it sets on `order` are saved afterwards. `now`: ms UTC, one moment for the whole change. */
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
  const [order] = await lockOrder(tx, { orderId, now });
  if (!order) throw new Error(`no order ${orderId}`);
  const before = { ...order };
  const result = await body(tx, order, now);
  await derive(tx, order, now);
  if (order.address.name !== before.address.name) await indexBuyer(tx, orderId, order.address.name);
  await save(tx, order, before);
  await orderChanged(tx, orderId);
  return { result, order };
}

/** Takes the row lock that serialises all changes of one order, whatever the database. */
const lockOrder = prepared((tx: Tx, { orderId, now }: { orderId: string; now: number }) =>
  tx
    .update(orders)
    .set({ version: sql`${orders.version} + 1`, updatedAt: now })
    .where(eq(orders.id, orderId))
    .returning(),
);

/** Writes what a change set; most set nothing, or a column or two. */
async function save(tx: Tx, { country, ...order }: Order, before: Order): Promise<void> {
  const changed = Object.entries(order).filter(
    ([name, value]) => !isDeepStrictEqual(value, before[name as keyof Order]),
  );
  if (changed.length > 0) await update(tx, order.id, Object.fromEntries(changed));
}

const update = preparedUpdate(orders);
