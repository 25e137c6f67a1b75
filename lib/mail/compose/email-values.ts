import { formatItem } from "#lib/catalog/format-options.ts";
import type { OrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import type { Values } from "#lib/mail/texts/placeholders.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { formatTime } from "#lib/text/format-time.ts";
import { merchantEmailMessages } from "#messages/merchant/emails/emails.ts";
import shop from "#shop/shop.ts";

/** What the placeholders of a mail about an order stand for. */
export const orderEmailValues = (email: OrderEmail, order: Order): Values => ({
  shop: shop.name,
  number: order.number,
  total: formatMoney(order.totalMinor),
  name: order.address.name,
  ...ownValues(email),
});

function ownValues(email: OrderEmail): Values {
  switch (email.kind) {
    case "order-received":
      return { time: email.payUntil === null ? "" : formatTime(email.payUntil) };
    case "money-missing":
      return { paid: formatMoney(email.paidMinor), rest: formatMoney(email.restMinor) };
    case "money-excess":
      return { excess: formatMoney(email.excessMinor) };
    case "refund-address-confirm":
      return { time: formatTime(email.expiresAt) };
    case "refund-sent":
    case "refund-failed":
      return { amount: formatToken(email.amount, email.crypto) };
    default:
      return {};
  }
}

/** What the placeholders of a mail about the shop stand for. */
export function shopEmailValues(email: OwnerShopEmail): Values {
  if (email.kind === "owner-gateway-failing")
    return { shop: shop.name, since: formatTime(email.since) };
  const pieces = merchantEmailMessages.pieces(email.available);
  return { shop: shop.name, item: formatItem(email), available: String(email.available), pieces };
}
