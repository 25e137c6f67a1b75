import { and, count, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { cartLines, carts, savedLines } from "#db/tables.ts";
import { openCart } from "#lib/cart/cart.ts";
import { MAX_SAVED_LINES } from "#lib/limits/limits.ts";

/**
 * Takes a line out of a cart and keeps it for later, at `now` (ms UTC). False when the cart has no such line or keeps
 * as many as it may. Throws DatabaseUnavailable.
 */
export function saveLine(
  db: Database,
  cartId: string,
  variantId: string,
  now: number,
): Promise<boolean> {
  return db.write(async (tx) => {
    await forUpdate(tx.select({ id: carts.id }).from(carts).where(eq(carts.id, cartId)));
    const isLine = and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId));
    const [line] = (await openCart(tx, cartId))
      ? await tx.select().from(cartLines).where(isLine)
      : [];
    if (!line) return false;
    const [kept] = await tx
      .select({ lines: count() })
      .from(savedLines)
      .where(eq(savedLines.cartId, cartId));
    if ((kept?.lines ?? 0) >= MAX_SAVED_LINES) return false;
    const { quantity, seenMinor } = line;
    await tx
      .insert(savedLines)
      .values({ ...line, addedAt: now })
      .onConflictDoUpdate({
        target: [savedLines.cartId, savedLines.variantId],
        set: { quantity, seenMinor, addedAt: now },
      });
    await tx.delete(cartLines).where(isLine);
    await tx
      .update(carts)
      .set({ revision: sql`${carts.revision} + 1`, updatedAt: now })
      .where(eq(carts.id, cartId));
    return true;
  });
}

/** Forgets a saved line. Throws DatabaseUnavailable. */
export async function dropSaved(db: Database, cartId: string, variantId: string): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .delete(savedLines)
      .where(and(eq(savedLines.cartId, cartId), eq(savedLines.variantId, variantId)));
  });
}
