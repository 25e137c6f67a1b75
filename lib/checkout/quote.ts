import type { CartView } from "#lib/cart/types.ts";
import { shippingMinor } from "#lib/checkout/shipping.ts";
import { type Totals, totalsOf } from "#lib/checkout/totals.ts";

/** A cart's totals to a country (ISO 3166-1 alpha-2), and the quote that a form with them carries. */
export function quoteOf(cart: CartView, country: string): { totals: Totals; quote: string } {
  const totals = totalsOf(cart.lines, (lines) => shippingMinor(lines, country));
  return { totals, quote: writeQuote(cart.revision, totals.totalMinor) };
}

/** What the shopper agrees to, as a form carries it: the cart's revision and the total in cents. */
export const writeQuote = (revision: number, totalMinor: number) => `${revision}:${totalMinor}`;

/** Reads it back; null for nonsense. */
export function readQuote(text: string): { revision: number; totalMinor: number } | null {
  const match = /^(\d{1,9}):(\d{1,12})$/.exec(text);
  return match ? { revision: Number(match[1]), totalMinor: Number(match[2]) } : null;
}
