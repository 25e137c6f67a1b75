import type { CartView } from "#lib/cart/types.ts";
import type { Totals } from "#lib/checkout/form-state.ts";
import { shippingMinor } from "#lib/checkout/shipping.ts";

/** A cart's totals to a country. */
export function totalsOf(cart: CartView, country: string): Totals {
  const shipping = shippingMinor(cart.lines, country);
  return {
    subtotalMinor: cart.subtotalMinor,
    shippingMinor: shipping,
    totalMinor: cart.subtotalMinor + shipping,
  };
}

/** What the shopper agrees to, as a form carries it: the cart's revision and the total in cents. */
export const writeQuote = (revision: number, totalMinor: number) => `${revision}:${totalMinor}`;

/** Reads it back; null for nonsense. */
export function readQuote(text: string): { revision: number; totalMinor: number } | null {
  const match = /^(\d{1,9}):(\d{1,12})$/.exec(text);
  return match ? { revision: Number(match[1]), totalMinor: Number(match[2]) } : null;
}
