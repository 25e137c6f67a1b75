import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { lower } from "#db/columns.ts";
import { orders } from "#db/tables.ts";

/** Nobody orders more often; whoever does is shown these. */
const MAX_ORDERS = 500;

export type CustomerOrder = Awaited<ReturnType<typeof ordersOf>>[number];

/** The orders of an e-mail address, in any case, newest first. */
export function ordersOf(read: Pick<Reader, "select">, email: string) {
  return read
    .select()
    .from(orders)
    .where(eq(lower(orders.email), email.trim().toLowerCase()))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(MAX_ORDERS);
}
