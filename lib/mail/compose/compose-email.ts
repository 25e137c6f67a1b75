import { composeOwnerOrderEmail } from "#lib/mail/compose/compose-owner-email.ts";
import { composeShopperEmail } from "#lib/mail/compose/compose-shopper-email.ts";
import type { Line } from "#lib/mail/compose/order-blocks.ts";
import type { OrderEmail, OwnerOrderEmail } from "#lib/mail/email-content.ts";
import type { Letter, MailFooter } from "#lib/mail/render/block.ts";
import { renderHtml } from "#lib/mail/render/render-html.ts";
import { renderText } from "#lib/mail/render/render-text.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { defaults, type Setting } from "#lib/settings/settings.ts";
import { legalLinks } from "#lib/shop-pages/page-links.ts";
import { emailMessages } from "#messages/emails.ts";
import { merchantEmailMessages } from "#messages/merchant/emails.ts";
import shop from "#shop/shop.ts";

type Contact = Setting<"contact">;

export type ComposedEmail = { recipient: string; subject: string; text: string; html: string };

/** A mail about an order, ready to send; `appUrl`: the shop's address, without a slash at its end. */
export function composeOrderEmail(
  email: OrderEmail,
  order: Order,
  lines: Line[],
  appUrl: string,
  contact = defaults.contact,
): ComposedEmail {
  if (isForOwner(email)) {
    const letter = composeOwnerOrderEmail(email, order, lines, appUrl);
    return composeForOwner(letter, appUrl, contact);
  }
  const letter = composeShopperEmail(email, order, lines, `${appUrl}/orders/${order.token}`);
  const links = legalLinks().map(({ title, href }) => ({ title, href: appUrl + href }));
  const reason = emailMessages.footer.reason(order.number);
  return render(letter, order.email, { lines: [reason], links }, appUrl, contact);
}

export const composeForOwner = (
  letter: Letter,
  appUrl: string,
  contact = defaults.contact,
): ComposedEmail =>
  render(
    letter,
    contact.email,
    { lines: [merchantEmailMessages.footer], links: [] },
    appUrl,
    contact,
  );

const isForOwner = (email: OrderEmail): email is OwnerOrderEmail => email.kind.startsWith("owner-");

function render(
  letter: Letter,
  recipient: string,
  { lines, links }: MailFooter,
  appUrl: string,
  { email, phone }: Contact,
): ComposedEmail {
  const { legalName, address } = shop.seller;
  const contact = [emailMessages.footer.contact(email), phone].filter(Boolean).join(" ");
  const footer = { lines: [...lines, contact, [legalName, ...address].join(", ")], links };
  return {
    recipient,
    subject: letter.subject,
    text: renderText(letter, footer),
    html: renderHtml(letter, appUrl, footer),
  };
}
