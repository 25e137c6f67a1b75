import { and, eq, inArray, lt } from "drizzle-orm";
import { orders } from "#db/tables.ts";
import { MAX_HOLD_EXTENSION_MS } from "#lib/limits/limits.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { Shop } from "#lib/shop.ts";

/** A gateway that never answers about an order extends its reservation, but not without end: it ends here. */
export async function releaseUnanswered(
  shop: Shop,
  attempts: { orderId: string }[],
  now: number,
): Promise<void> {
  const ids = [...new Set(attempts.map(({ orderId }) => orderId))];
  const overdue = await shop.db.read
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        inArray(orders.id, ids),
        eq(orders.stock, "reserved"),
        lt(orders.reservedUntil, now - MAX_HOLD_EXTENSION_MS),
      ),
    );
  // What follows from the facts and the time is derived with every change, even an empty one.
  for (const { id } of overdue) await changeOrder(shop, id, async () => undefined);
}
