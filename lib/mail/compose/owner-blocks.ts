import { addressBlocks, itemsBlock, type Line } from "#lib/mail/compose/order-blocks.ts";
import type { Say } from "#lib/mail/compose/shopper-blocks.ts";
import type { OwnerOrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import type { Block } from "#lib/mail/render/block.ts";
import { describeReviewForStaff } from "#lib/orders/events/describe-for-staff.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { merchantEmailMessages } from "#messages/merchant/emails/emails.ts";

const t = merchantEmailMessages;

/** What stands in a mail to the merchant about an order. */
export function ownerOrderBlocks(
  email: OwnerOrderEmail,
  order: Order,
  lines: Line[],
  appUrl: string,
  say: Say,
): Block[] {
  const href = `${appUrl}/merchant/orders/${order.id}`;
  const button: Block = { kind: "button", label: t.openOrder, href };
  const items = itemsBlock(order, lines, t);
  if (email.kind === "owner-order-paid")
    return [...say("text"), button, items, ...addressBlocks(order, lines, t)];
  const reasons = email.reasons.map(
    (reason): Block => ({ kind: "note", text: describeReviewForStaff(reason) }),
  );
  return [...say("text"), ...reasons, button, items];
}

/** What stands in a mail to the merchant about the shop. */
export function ownerShopBlocks(email: OwnerShopEmail, appUrl: string, say: Say): Block[] {
  const path = email.kind === "owner-low-stock" ? `/products/${email.productId}` : "";
  const href = `${appUrl}/merchant${path}`;
  return [...say("text"), { kind: "button", label: t[email.kind].button, href }];
}
