import {
  and,
  asc,
  desc,
  eq,
  gte,
  isNotNull,
  lt,
  lte,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import type { Cursor } from "#lib/merchant/lists/cursor.ts";
import type { OrderFilter } from "#lib/orders/list/order-filter.ts";
import { isAmong, matchingOrders } from "#lib/orders/list/search-orders.ts";

/** Part of a sorted list: `limit` rows after a cursor (sorted value, id), or before it. */
export type Slice = { after: Cursor | null; before: Cursor | null; limit: number };

/** The ids of the orders that a filter finds, and what they are sorted by. Reads indexes only. */
export function findOrderIds(read: Reader, filter: OrderFilter, slice: Slice) {
  const { column, descending } = sorted(filter);
  // Before a cursor the rows nearest to it are wanted: walked backwards, turned round by keyPage.
  const backwards = slice.before !== null;
  const down = descending !== backwards;
  const cursor = slice.before ?? slice.after;
  return read
    .select({ id: orders.id, sortedBy: column })
    .from(orders)
    .where(and(...conditions(read, filter), cursor ? beyond(column, cursor, down) : undefined))
    .orderBy(...(down ? [desc(column), desc(orders.id)] : [asc(column), asc(orders.id)]))
    .limit(slice.limit);
}

/** The column a list is sorted by. */
export function sorted({ sort }: OrderFilter) {
  const column = sort === "newest" || sort === "oldest" ? orders.createdAt : orders.totalMinor;
  return { column, descending: sort === "newest" || sort === "highest" };
}

function conditions(read: Reader, filter: OrderFilter): (SQL | undefined)[] {
  const { search, state, needsReview, fulfillment, from, until, minMinor, maxMinor, country } =
    filter;
  return [
    search === null ? undefined : isAmong(orders.id, matchingOrders(read, search)),
    state === null ? undefined : eq(orders.state, state),
    needsReview ? isNotNull(orders.reviewReasons) : undefined,
    fulfillment === null ? undefined : eq(orders.fulfillment, fulfillment),
    from === null ? undefined : gte(orders.createdAt, from),
    until === null ? undefined : lt(orders.createdAt, until),
    minMinor === null ? undefined : gte(orders.totalMinor, minMinor),
    maxMinor === null ? undefined : lte(orders.totalMinor, maxMinor),
    country === null ? undefined : eq(orders.country, country),
  ];
}

/** Both together, as the index holds them: an OR of two comparisons would walk it from its start. */
function beyond(column: SQLWrapper, [value, id]: Cursor, down: boolean): SQL {
  const here = sql`(${column}, ${orders.id})`;
  return down ? sql`${here} < (${value}, ${id})` : sql`${here} > (${value}, ${id})`;
}
