import { desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";

/** The cart's newest order, or null. */
export async function latestOrderOf(tx: Pick<Tx, "select">, cartId: string): Promise<Order | null> {
  const [order] = await tx
    .select()
    .from(orders)
    .where(eq(orders.cartId, cartId))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(1);
  return order ?? null;
}
