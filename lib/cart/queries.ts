import "server-only";
import { getDb } from "#db/client.ts";
import { readCart } from "#lib/cart/cart.ts";
import { readCartCookie } from "#lib/cart/cookie.ts";
import type { CartView } from "#lib/cart/types.ts";

/** The visitor's cart. */
export async function getCart(): Promise<CartView> {
  return readCart(getDb().read, await readCartCookie());
}
