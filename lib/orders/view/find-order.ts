import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";

/** The order row a token opens, or null; nonsense of any length is no token. */
export async function findOrder(read: Reader, token: string): Promise<Order | null> {
  if (!/^[A-Za-z0-9_-]{32}$/.test(token)) return null;
  const [order] = await read.select().from(orders).where(eq(orders.token, token));
  return order ?? null;
}
