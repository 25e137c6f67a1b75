import { count, eq, max } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderNotes, orders } from "#db/tables.ts";

/** A text that differs once an order has changed, or any order where none is named. */
export async function readOrdersVersion(read: Reader, orderId: string | null): Promise<string> {
  if (orderId === null) {
    const [newest] = await read.select({ at: max(orders.updatedAt) }).from(orders);
    return String(newest?.at ?? 0);
  }
  const [order] = await read
    .select({ version: orders.version })
    .from(orders)
    .where(eq(orders.id, orderId));
  const [notes] = await read
    .select({ notes: count() })
    .from(orderNotes)
    .where(eq(orderNotes.orderId, orderId));
  return `${order?.version ?? 0}.${notes?.notes ?? 0}`;
}
