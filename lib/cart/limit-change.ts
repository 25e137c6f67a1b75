import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { cartLines, products, variants } from "#db/tables.ts";
import { buyableQuantity } from "#lib/catalog/availability.ts";
import { MAX_PIECES_PER_LINE } from "#lib/limits/limits.ts";
import { cartMessages } from "#messages/cart.ts";

const { problems: t } = cartMessages;

/** Quantity is absolute unless it is added. */
export type CartChange = { variantId: string; quantity: number; add?: boolean };

/** The quantity that a change leads to, 0 for no line, today's price, and why it is not the one asked for. */
export async function limitChange(
  read: Reader,
  cartId: string | null,
  { variantId, quantity, add }: CartChange,
): Promise<{ quantity: number; priceMinor: number; problem: string | null }> {
  const [variant] = await read
    .select({
      available: variants.available,
      policy: variants.policy,
      priceMinor: variants.priceMinor,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(
      and(eq(variants.id, variantId), eq(products.status, "active"), isNull(variants.archivedAt)),
    );
  if (!variant) return { quantity: 0, priceMinor: 0, problem: t.unavailable };
  const wanted = quantity + (add && cartId ? await quantityInCart(read, cartId, variantId) : 0);
  const buyable = buyableQuantity(variant, MAX_PIECES_PER_LINE);
  const { priceMinor } = variant;
  return { quantity: Math.min(wanted, buyable), priceMinor, problem: explain(wanted, buyable) };
}

async function quantityInCart(read: Reader, cartId: string, variantId: string): Promise<number> {
  const [line] = await read
    .select({ quantity: cartLines.quantity })
    .from(cartLines)
    .where(and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId)));
  return line?.quantity ?? 0;
}

function explain(wanted: number, buyable: number): string | null {
  if (wanted <= buyable) return null;
  if (buyable === 0) return t.soldOut;
  if (buyable < MAX_PIECES_PER_LINE) return t.onlyLeft(buyable);
  return t.tooMany(MAX_PIECES_PER_LINE);
}
