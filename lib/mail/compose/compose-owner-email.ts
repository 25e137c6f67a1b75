import { formatItem } from "#lib/catalog/format-options.ts";
import { formatTime } from "#lib/format-time.ts";
import { addressBlocks, itemsBlock, type Line } from "#lib/mail/compose/order-blocks.ts";
import type { OwnerOrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import type { Letter } from "#lib/mail/render/block.ts";
import { formatMoney } from "#lib/money.ts";
import { describeReviewForStaff } from "#lib/orders/events/describe-for-staff.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { merchantEmailMessages } from "#messages/merchant/emails.ts";

const t = merchantEmailMessages;

/** A mail to the merchant about an order, in the shop's language. */
export function composeOwnerOrderEmail(
  email: OwnerOrderEmail,
  order: Order,
  lines: Line[],
  appUrl: string,
): Letter {
  const href = `${appUrl}/merchant/orders/${order.id}`;
  const button = { kind: "button", label: t.openOrder, href } as const;
  const items = itemsBlock(order, lines, t);
  if (email.kind === "owner-order-paid") {
    const words = t[email.kind];
    const text = words.text(order.number);
    return {
      subject: words.subject(order.number, formatMoney(order.totalMinor)),
      preview: text,
      heading: words.heading,
      blocks: [{ kind: "text", text }, button, items, ...addressBlocks(order, lines, t)],
    };
  }
  const words = t[email.kind];
  const reasons = email.reasons.map(describeReviewForStaff);
  return {
    subject: words.subject(order.number),
    preview: reasons.join(" "),
    heading: words.heading,
    blocks: [
      { kind: "text", text: words.text(order.number) },
      ...reasons.map((text) => ({ kind: "note", text }) as const),
      button,
      items,
    ],
  };
}

/** A mail to the merchant about the shop, in its language. */
export function composeOwnerShopEmail(email: OwnerShopEmail, appUrl: string): Letter {
  if (email.kind === "owner-low-stock") {
    const words = t[email.kind];
    const item = formatItem(email);
    const text = words.text(item, email.available);
    const href = `${appUrl}/merchant/products/${email.productId}`;
    return {
      subject: words.subject(item, email.available),
      preview: text,
      heading: words.heading,
      blocks: [
        { kind: "text", text },
        { kind: "button", label: words.button, href },
      ],
    };
  }
  const words = t[email.kind];
  const text = words.text(formatTime(email.since));
  return {
    subject: words.subject,
    preview: text,
    heading: words.heading,
    blocks: [
      { kind: "text", text },
      { kind: "button", label: words.button, href: `${appUrl}/merchant` },
    ],
  };
}
