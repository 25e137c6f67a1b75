import "server-only";
import { desc, eq } from "drizzle-orm";
import { orderEvents } from "#db/tables.ts";
import { getShop } from "#lib/get-shop.ts";
import { MAX_SHOWN_EVENTS } from "#lib/limits/limits.ts";
import { latestOrderOf } from "#lib/orders/latest-order.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { type Parcel, readParcels } from "#lib/orders/shipping/read-parcels.ts";
import { buildOrderView } from "#lib/orders/view/build-order-view.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import { readOrderLines } from "#lib/orders/view/read-order-lines.ts";

/** The order a token opens, or null. */
export async function getOrder(token: string): Promise<OrderView | null> {
  const { db, clock } = getShop();
  const order = await findOrder(db.read, token);
  if (!order) return null;
  const lines = await readOrderLines(db.read, order.id);
  const isOfOrder = eq(orderEvents.orderId, order.id);
  const newest = await db.read
    .select()
    .from(orderEvents)
    .where(isOfOrder)
    .orderBy(desc(orderEvents.at), desc(orderEvents.id))
    .limit(MAX_SHOWN_EVENTS);
  const eventCount = await db.read.$count(orderEvents, isOfOrder);
  const facts = await readFacts(db.read, order.id);
  return buildOrderView({ order, lines, facts, events: newest.reverse(), eventCount }, clock.now());
}

/** What of the order that a token opens has left, the first parcel first. */
export async function getParcels(token: string): Promise<Parcel[]> {
  const { read } = getShop().db;
  const order = await findOrder(read, token);
  return order ? readParcels(read, order.id) : [];
}

/** The order that a cart became, or null; only its buyer knows the cart's id. */
export async function getOrderOfCart(cartId: string | null): Promise<Order | null> {
  return cartId ? latestOrderOf(getShop().db.read, cartId) : null;
}
