import { asc, desc, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import { type Cursor, writeCursor } from "#lib/merchant/cursor.ts";
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

/** A page of a list, with the cursors to what lies before and after it; null where nothing does. */
export type OrderPage = { rows: OrderRow[]; previous: string | null; next: string | null };

export type Place = { after: Cursor | null; before: Cursor | null };

/** At most `size` orders that a filter finds, from a place in the list on. */
export async function listOrders(
  read: Reader,
  filter: OrderFilter,
  place: Place,
  size: number,
): Promise<OrderPage> {
  const found = await findOrderIds(read, filter, { ...place, limit: size + 1 });
  const isMore = found.length > size;
  const ids = found.slice(0, size).map(({ id }) => id);
  const rows = await readRows(read, filter, ids);
  const { column } = sorted(filter);
  const cursorOf = (row: OrderRow | undefined) =>
    row
      ? writeCursor([column === orders.createdAt ? row.createdAt : row.totalMinor, row.id])
      : null;
  const backwards = place.before !== null;
  const [isBefore, isAfter] = backwards ? [isMore, true] : [place.after !== null, isMore];
  return {
    rows,
    previous: isBefore ? cursorOf(rows[0]) : null,
    next: isAfter ? cursorOf(rows.at(-1)) : null,
  };
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
