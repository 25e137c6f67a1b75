import "server-only";
import { DatabaseUnavailable } from "#db/errors.ts";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { changeCode } from "#lib/discounts/change-code.ts";
import { getShop } from "#lib/get-shop.ts";
import { throttle } from "#lib/limits/throttle.ts";

/**
 * Puts a code (as `normalizeCode` gives it) into the visitor's cart, null for none. Guessing is limited as ordering is:
 * returns how long to wait in ms, 0 once it is done, or "busy".
 */
export async function enterCode(code: string | null): Promise<number | "busy"> {
  const waited = await throttle("checkout");
  if (waited !== 0) return waited;
  const { db, clock } = getShop();
  const cartId = await readCartCookie();
  try {
    if (cartId) await changeCode(db, cartId, code, clock.now());
    return 0;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return "busy";
    throw error;
  }
}
