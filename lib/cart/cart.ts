import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Reader, Tx } from "#db/client.ts";
import { cartLines, carts, products, variants } from "#db/tables.ts";
import { readCartLines } from "#lib/cart/cart-lines.ts";
import { type CartView, emptyCart, MAX_QUANTITY } from "#lib/cart/types.ts";
import { buyableQuantity } from "#lib/catalog/availability.ts";
import { pictureOfVariant } from "#lib/catalog/picture-of-variant.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import { newToken } from "#lib/ids.ts";
import { cartMessages } from "#messages/cart.ts";

const { problems: t } = cartMessages;

/** Quantity is absolute unless it is added. */
export type CartChange = { variantId: string; quantity: number; add?: boolean };
export type CartProblem = { variantId: string; message: string };

/** A cart by its id; empty for an unknown one and for one whose order was handed to the gateway. */
export async function readCart(read: Reader, cartId: string | null): Promise<CartView> {
  const cart = cartId ? await openCart(read, cartId) : null;
  if (!cart) return emptyCart;
  const rows = await readCartLines(read, cart.id);
  const pictures = await picturesOf(
    read,
    rows.map((row) => row.productId),
  );
  const lines = rows.map((row) => {
    const { variantId, slug, variantSlug, title, options, unitMinor, quantity, weightGrams } = row;
    return {
      ...{ variantId, slug, variantSlug, title, options, unitMinor, quantity, weightGrams },
      buyable: row.offered ? buyableQuantity(row, MAX_QUANTITY) : 0,
      picture: pictureOfVariant(pictures.get(row.productId), row.pictureId),
    };
  });
  return {
    revision: cart.revision,
    lines,
    subtotalMinor: lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0),
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

/**
 * Applies changes to a cart, or to a new one where there is none to change, in one transaction.
 * A quantity beyond the stock is cut to what is available, and `problems` says so. Throws DatabaseUnavailable.
 */
export function changeCart(
  db: Database,
  cartId: string | null,
  changes: CartChange[],
  now: number,
): Promise<{ cartId: string; cart: CartView; problems: CartProblem[] }> {
  return db.write(async (tx) => {
    const kept = cartId ? await openCart(tx, cartId) : null;
    const id = kept?.id ?? newToken();
    if (!kept) await tx.insert(carts).values({ id, createdAt: now, updatedAt: now });
    const problems: CartProblem[] = [];
    for (const change of changes) {
      const problem = await applyChange(tx, id, change, now);
      if (problem) problems.push({ variantId: change.variantId, message: problem });
    }
    await tx
      .update(carts)
      .set({ revision: sql`${carts.revision} + 1`, updatedAt: now })
      .where(eq(carts.id, id));
    return { cartId: id, cart: await readCart(tx, id), problems };
  });
}

async function openCart(read: Reader, cartId: string) {
  if (!/^[A-Za-z0-9_-]{32}$/.test(cartId)) return null;
  const [cart] = await read.select().from(carts).where(eq(carts.id, cartId));
  return cart && cart.orderedAt === null ? cart : null;
}

async function applyChange(
  tx: Tx,
  cartId: string,
  change: CartChange,
  now: number,
): Promise<string | null> {
  const { variantId } = change;
  const [variant] = await tx
    .select({ available: variants.available, policy: variants.policy })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(
      and(eq(variants.id, variantId), eq(products.status, "active"), isNull(variants.archivedAt)),
    );
  const isLine = and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId));
  const [line] = await tx.select().from(cartLines).where(isLine);
  const wanted = change.quantity + (change.add ? (line?.quantity ?? 0) : 0);
  const buyable = variant ? buyableQuantity(variant, MAX_QUANTITY) : 0;
  const quantity = Math.min(wanted, buyable);
  if (quantity <= 0) await tx.delete(cartLines).where(isLine);
  else
    await tx
      .insert(cartLines)
      .values({ cartId, variantId, quantity, addedAt: now })
      .onConflictDoUpdate({ target: [cartLines.cartId, cartLines.variantId], set: { quantity } });
  if (wanted <= quantity || wanted <= 0) return null;
  if (!variant) return t.unavailable;
  if (buyable === 0) return t.soldOut;
  if (buyable < MAX_QUANTITY) return t.onlyLeft(buyable);
  return t.tooMany(MAX_QUANTITY);
}
