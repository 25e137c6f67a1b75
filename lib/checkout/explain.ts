import { formatItem } from "#lib/catalog/format-options.ts";
import type { CheckoutError } from "#lib/checkout/check-out.ts";
import type { NamedLine } from "#lib/checkout/place-order-error.ts";
import { explainDiscount } from "#lib/discounts/explain-discount.ts";
import { MAX_PIECES_PER_ORDER } from "#lib/limits/limits.ts";
import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";
import { discountProblemMessages } from "#messages/checkout/discount-problems.ts";

const { errors: t } = checkoutErrorMessages;

export const tooManyItemsText = t.tooManyItems(MAX_PIECES_PER_ORDER);

const listed = (lines: NamedLine[]) => lines.map(formatItem).join("; ");

/** Why nothing was ordered, and what to do now. */
export function explain(error: CheckoutError): string {
  switch (error.kind) {
    case "empty-cart":
      return t.emptyCart;
    case "cart-changed":
      return t.cartChanged;
    case "busy":
      return t.busy;
    case "too-many-items":
      return tooManyItemsText;
    case "out-of-stock":
      return t.outOfStock(listed(error.lines));
    case "stock-share":
      return t.stockShare(listed(error.lines));
    case "unpaid-orders":
      return t.unpaidOrders;
    case "discount":
      return discountProblemMessages.changed(explainDiscount(error.problem));
  }
}
