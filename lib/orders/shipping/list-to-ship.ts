import { asc, count, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, orders } from "#db/tables.ts";
import { readShippedOf } from "#lib/orders/shipping/fulfillment.ts";

/** More are not packed at once. */
export const MAX_LISTED = 100;

export type ToShip = Awaited<ReturnType<typeof listToShip>>[number];

/** Paid orders of which nothing, or only a part, has left: the oldest first, with what is left of them. */
export async function listToShip(read: Reader, fulfillment: "unfulfilled" | "partial") {
  const waiting = await read
    .select({
      id: orders.id,
      number: orders.number,
      address: orders.address,
      shippingMethod: orders.shippingMethod,
      note: orders.note,
      createdAt: orders.createdAt,
      needsReview: orders.reviewReasons,
    })
    .from(orders)
    .where(eq(orders.fulfillment, fulfillment))
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(MAX_LISTED);
  const ids = waiting.map(({ id }) => id);
  const lines = await read.select().from(orderLines).where(inArray(orderLines.orderId, ids));
  const ofOrder = Map.groupBy(lines, (line) => line.orderId);
  const shipped = await readShippedOf(read, ids);
  return waiting.map((order) => ({
    ...order,
    needsReview: order.needsReview !== null,
    lines: (ofOrder.get(order.id) ?? [])
      .filter((line) => line.requiresShipping)
      .map((line) => ({
        ...line,
        quantity: line.quantity - line.cancelled,
        shipped: shipped.get(line.orderId)?.get(line.variantId) ?? 0,
      }))
      .filter((line) => line.shipped < line.quantity),
  }));
}

/** How many orders wait to be shipped, and how many were shipped in part. */
export async function countToShip(read: Reader): Promise<{ unfulfilled: number; partial: number }> {
  const rows = await read
    .select({ fulfillment: orders.fulfillment, orders: count() })
    .from(orders)
    .where(inArray(orders.fulfillment, ["unfulfilled", "partial"]))
    .groupBy(orders.fulfillment);
  const of = (wanted: string) => rows.find((row) => row.fulfillment === wanted)?.orders ?? 0;
  return { unfulfilled: of("unfulfilled"), partial: of("partial") };
}
