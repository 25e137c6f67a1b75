import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Reader, Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { cartLines, carts, savedLines } from "#db/tables.ts";
import { readCartLines, readSavedLines } from "#lib/cart/cart-lines.ts";
import { type CartChange, limitChange } from "#lib/cart/limit-change.ts";
import { type CartLine, type CartView, emptyCart } from "#lib/cart/types.ts";
import { buyableQuantity } from "#lib/catalog/availability.ts";
import { pictureOfVariant } from "#lib/catalog/picture-of-variant.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import { newToken } from "#lib/ids.ts";
import { MAX_PIECES_PER_LINE } from "#lib/limits/limits.ts";

export type CartProblem = { variantId: string; message: string };

/** A cart by its id; empty for an unknown one and for one whose order was handed to the gateway. */
export async function readCart(read: Reader, cartId: string | null): Promise<CartView> {
  const cart = cartId ? await openCart(read, cartId) : null;
  if (!cart) return emptyCart;
  const lines = await toCartLines(read, await readCartLines(read, cart.id));
  return {
    revision: cart.revision,
    lines,
    discountCode: cart.discountCode,
    subtotalMinor: lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0),
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

/** What a cart's id keeps for later, also once the cart was ordered. */
export async function readSaved(read: Reader, cartId: string | null): Promise<CartLine[]> {
  return cartId ? toCartLines(read, await readSavedLines(read, cartId)) : [];
}

type DescribedLine = Awaited<ReturnType<typeof readCartLines>>[number];

async function toCartLines(read: Reader, rows: DescribedLine[]): Promise<CartLine[]> {
  const pictures = await picturesOf(
    read,
    rows.map((row) => row.productId),
  );
  return rows.map((row) => {
    const { variantId, slug, variantSlug, title, options, unitMinor, quantity } = row;
    return {
      variantId,
      slug,
      variantSlug,
      title,
      options,
      unitMinor,
      quantity,
      weightGrams: row.weightGrams,
      earlierMinor: row.seenMinor === unitMinor ? null : row.seenMinor,
      requiresShipping: row.requiresShipping,
      collections: row.collections,
      buyable: row.offered ? buyableQuantity(row, MAX_PIECES_PER_LINE) : 0,
      picture: pictureOfVariant(pictures.get(row.productId), row.pictureId),
    };
  });
}

/**
 * Applies changes to a cart in one transaction. Where there is none to change, a new one is made with the first line
 * that stands; without one `cartId` is null. What is not available is reduced to what is, as `problems` say.
 * Throws DatabaseUnavailable.
 */
export function changeCart(
  db: Database,
  cartId: string | null,
  changes: CartChange[],
  now: number,
): Promise<{ cartId: string | null; cart: CartView; problems: CartProblem[] }> {
  return db.write(async (tx) => {
    let id = cartId ? await beginChange(tx, cartId, now) : null;
    const problems: CartProblem[] = [];
    for (const change of changes) {
      const { variantId } = change;
      const { quantity, priceMinor, problem } = await limitChange(tx, id, change);
      if (problem) problems.push({ variantId, message: problem });
      // Anybody can ask for nonsense any number of times: it must not fill the disk with empty carts.
      if (id === null && quantity > 0) id = await createCart(tx, cartId, now);
      if (id !== null)
        await setLine(tx, { cartId: id, variantId, quantity, seenMinor: priceMinor, addedAt: now });
    }
    if (id === null) return { cartId: null, cart: emptyCart, problems };
    return { cartId: id, cart: await readCart(tx, id), problems };
  });
}

const CART_ID = /^[A-Za-z0-9_-]{32}$/;

/** Counts a change of an open cart, which locks it; null where there is none. */
async function beginChange(tx: Tx, cartId: string, now: number): Promise<string | null> {
  if (!CART_ID.test(cartId)) return null;
  const [cart] = await tx
    .update(carts)
    .set({ revision: sql`${carts.revision} + 1`, updatedAt: now })
    .where(and(eq(carts.id, cartId), isNull(carts.orderedAt)))
    .returning({ id: carts.id });
  return cart?.id ?? null;
}

/** A cart that can be changed, or null. */
export async function openCart(read: Reader, cartId: string) {
  if (!CART_ID.test(cartId)) return null;
  const [cart] = await findCart(read, { cartId });
  return cart && cart.orderedAt === null ? cart : null;
}

const findCart = prepared((read: Reader, { cartId }: { cartId: string }) =>
  read.select().from(carts).where(eq(carts.id, cartId)),
);

/** `former`: the visitor's cart before, whose saved lines it takes over. */
async function createCart(tx: Tx, former: string | null, now: number): Promise<string> {
  const id = newToken();
  await tx.insert(carts).values({ id, revision: 1, createdAt: now, updatedAt: now });
  if (former) await tx.update(savedLines).set({ cartId: id }).where(eq(savedLines.cartId, former));
  return id;
}

async function setLine(tx: Tx, line: typeof cartLines.$inferInsert): Promise<void> {
  const { cartId, variantId, quantity, seenMinor } = line;
  if (quantity > 0)
    await tx
      .insert(cartLines)
      .values(line)
      .onConflictDoUpdate({
        target: [cartLines.cartId, cartLines.variantId],
        set: { quantity, seenMinor },
      });
  else
    await tx
      .delete(cartLines)
      .where(and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId)));
}
