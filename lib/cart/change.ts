import "server-only";
import { type CartProblem, changeCart } from "#lib/cart/cart.ts";
import { readCartCookie, writeCartCookie } from "#lib/cart/cookie.ts";
import type { CartChange } from "#lib/cart/limit-change.ts";
import type { CartView } from "#lib/cart/types.ts";
import { getShop } from "#lib/get-shop.ts";

/** Changes the visitor's cart and keeps its cookie. Throws DatabaseUnavailable. */
export async function changeVisitorsCart(
  changes: CartChange[],
): Promise<{ cart: CartView; problems: CartProblem[] }> {
  const { db, clock } = getShop();
  const { cartId, cart, problems } = await changeCart(
    db,
    await readCartCookie(),
    changes,
    clock.now(),
  );
  if (cartId !== null) await writeCartCookie(cartId);
  return { cart, problems };
}
