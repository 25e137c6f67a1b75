import { asc, desc, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import { type KeyPage, keyPage, type Place } from "#lib/merchant/lists/key-page.ts";
import { findOrderIds, sorted } from "#lib/orders/list/find-orders.ts";
import type { OrderFilter } from "#lib/orders/list/order-filter.ts";

/** What lists and exports show of an order. */
const columns = {
  id: orders.id,
  number: orders.number,
  email: orders.email,
  address: orders.address,
  country: orders.country,
  state: orders.state,
  fulfillment: orders.fulfillment,
  reviewReasons: orders.reviewReasons,
  cancelledAt: orders.cancelledAt,
  subtotalMinor: orders.subtotalMinor,
  shippingMinor: orders.shippingMinor,
  totalMinor: orders.totalMinor,
  createdAt: orders.createdAt,
};

export type OrderRow = Awaited<ReturnType<typeof readRows>>[number];

/** At most `size` orders that a filter finds, from a place in the list on. */
export async function listOrders(
  read: Reader,
  filter: OrderFilter,
  place: Place,
  size: number,
): Promise<KeyPage<OrderRow>> {
  const found = await findOrderIds(read, filter, { ...place, limit: size + 1 });
  const page = keyPage(found, size, place, ({ sortedBy, id }) => [sortedBy, id]);
  const ids = page.rows.map(({ id }) => id);
  return { ...page, rows: await readRows(read, filter, ids) };
}

function readRows(read: Reader, filter: OrderFilter, ids: string[]) {
  const { column, descending } = sorted(filter);
  const direction = descending ? desc : asc;
  return read
    .select(columns)
    .from(orders)
    .where(inArray(orders.id, ids))
    .orderBy(direction(column), direction(orders.id));
}
