import { and, eq, inArray, isNull, lt, notInArray } from "drizzle-orm";
import { cartLines, carts, inbox, orders } from "#db/tables.ts";
import { pruneBuckets } from "#lib/limits/rate-limit.ts";
import type { Shop } from "#lib/shop.ts";

const DAY_MS = 86_400_000;
const REFUSED_MS = 7 * DAY_MS;
const FORSAKEN_MS = 60 * DAY_MS;
const BATCH = 500;

/**
 * Forgets what strangers left and nobody needs: refused notifications after a week, carts that became no order after
 * sixty days; at most 500 carts a call.
 */
export async function prune(shop: Shop): Promise<void> {
  await pruneBuckets(shop.db, Date.now());
  const now = shop.clock.now();
  await shop.db.write(async (tx) => {
    await tx
      .delete(inbox)
      .where(and(eq(inbox.verdict, "refused"), lt(inbox.receivedAt, now - REFUSED_MS)));
    const ordered = tx.select({ id: orders.cartId }).from(orders);
    const abandoned = await tx
      .select({ id: carts.id })
      .from(carts)
      .where(
        and(
          isNull(carts.orderedAt),
          lt(carts.updatedAt, now - FORSAKEN_MS),
          notInArray(carts.id, ordered),
        ),
      )
      .limit(BATCH);
    const ids = abandoned.map((cart) => cart.id);
    if (ids.length === 0) return;
    await tx.delete(cartLines).where(inArray(cartLines.cartId, ids));
    await tx.delete(carts).where(inArray(carts.id, ids));
  });
}
