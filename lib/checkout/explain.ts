import { formatItem } from "#lib/catalog/format-options.ts";
import type { CheckoutError } from "#lib/checkout/check-out.ts";
import type { NamedLine } from "#lib/checkout/place-order-error.ts";
import { MAX_PIECES_PER_ORDER } from "#lib/limits/limits.ts";

export const tooManyItemsText = `An order can have at most ${MAX_PIECES_PER_ORDER} items. Remove some from your cart to continue.`;

const listed = (lines: NamedLine[]) => lines.map(formatItem).join("; ");

/** Why nothing was ordered, and what to do now. */
export function explain(error: CheckoutError): string {
  switch (error.kind) {
    case "empty-cart":
      return "Your cart is empty.";
    case "cart-changed":
      return "Your cart or a price changed. Check the new total, then continue.";
    case "busy":
      return "The shop is busy. You weren’t charged. Please try again in a moment.";
    case "too-many-items":
      return tooManyItemsText;
    case "out-of-stock":
      return `There isn’t enough stock left of ${listed(error.lines)}. Please update your cart.`;
    case "stock-share":
      return `To leave some for others, we can’t reserve this many of ${listed(error.lines)}. Choose fewer, or pay your other orders first.`;
    case "unpaid-orders":
      return "You have too many unpaid orders. Pay one of them, or wait until a reservation ends.";
  }
}
