import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, orders } from "#db/tables.ts";
import { readShippedOf } from "#lib/orders/shipping/fulfillment.ts";

export type Slip = Awaited<ReturnType<typeof readSlips>>[number];

/** What must be packed for each of these orders, in their order; unknown ids are left out. */
export async function readSlips(read: Reader, ids: string[]) {
  const found = await read.select().from(orders).where(inArray(orders.id, ids));
  const lines = await read.select().from(orderLines).where(inArray(orderLines.orderId, ids));
  const shipped = await readShippedOf(read, ids);
  const slips = [];
  for (const id of ids) {
    const order = found.find((one) => one.id === id);
    if (!order) continue;
    slips.push({
      order,
      lines: lines
        .filter((line) => line.orderId === id && line.requiresShipping)
        .map((line) => ({
          ...line,
          quantity: line.quantity - line.cancelled,
          shipped: shipped.get(id)?.get(line.variantId) ?? 0,
        })),
    });
  }
  return slips;
}
