import "server-only";
import { getDb } from "#db/client.ts";
import { readCart, readSaved } from "#lib/cart/cart.ts";
import { readCartCookie } from "#lib/cart/cookie.ts";
import type { CartLine, CartView } from "#lib/cart/types.ts";

/** The visitor's cart. */
export async function getCart(): Promise<CartView> {
  return readCart(getDb().read, await readCartCookie());
}

/** What the visitor saved for later. */
export async function getSaved(): Promise<CartLine[]> {
  return readSaved(getDb().read, await readCartCookie());
}
