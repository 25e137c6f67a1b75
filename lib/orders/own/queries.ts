import "server-only";
import { readOwnOrders } from "#lib/orders/own/own-orders-cookie.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import { getOrder } from "#lib/orders/view/queries.ts";

/** The orders placed in this browser: those that can still be paid first, then the newest. */
export async function getOwnOrders(): Promise<OrderView[]> {
  const found = await Promise.all((await readOwnOrders()).map(getOrder));
  const orders = found.filter((order) => order !== null);
  return orders.sort(
    (a, b) => Number(isUnpaid(b)) - Number(isUnpaid(a)) || b.createdAt - a.createdAt,
  );
}

const isUnpaid = ({ next }: OrderView) => next.kind !== "none" && next.kind !== "again";
