import { orderEmailValues, shopEmailValues } from "#lib/mail/compose/email-values.ts";
import type { Line } from "#lib/mail/compose/order-blocks.ts";
import { ownerOrderBlocks, ownerShopBlocks } from "#lib/mail/compose/owner-blocks.ts";
import { type Say, shopperBlocks } from "#lib/mail/compose/shopper-blocks.ts";
import type { OrderEmail, OwnerOrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import type { MailSettings } from "#lib/mail/mail-settings.ts";
import type { Block, Letter, MailFooter } from "#lib/mail/render/block.ts";
import { type ColorScheme, renderHtml } from "#lib/mail/render/render-html.ts";
import { renderText } from "#lib/mail/render/render-text.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import { fill, type Values } from "#lib/mail/texts/placeholders.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { emailMessages } from "#messages/emails.ts";
import { merchantEmailMessages } from "#messages/merchant/emails/emails.ts";
import { orderMessages } from "#messages/order/order.ts";
import shop from "#shop/shop.ts";

export type ComposedEmail = { recipient: string; subject: string; text: string; html: string };

/** Where a mail is made for: `appUrl` is the shop's address, without a slash at its end. */
export type MailContext = Pick<MailSettings, "texts" | "contact" | "links"> & {
  appUrl: string;
  /** Of the HTML; both, by the reader's preference, unless given. */
  scheme?: ColorScheme;
};

/** A mail about an order, ready to send, in the shop's language. */
export function composeOrderEmail(
  email: OrderEmail,
  order: Order,
  lines: Line[],
  context: MailContext,
): ComposedEmail {
  const { appUrl, texts, links } = context;
  const values = orderEmailValues(email, order);
  if (isForOwner(email)) {
    const write = (say: Say) => ownerOrderBlocks(email, order, lines, appUrl, say);
    return render(letterOf(texts, values, write), context, toOwner(context));
  }
  const orderUrl = `${appUrl}/orders/${order.token}`;
  const letter = letterOf(texts, values, (say) => [
    ...shopperBlocks(email, order, lines, orderUrl, say),
    ...say("closing"),
  ]);
  return render(letter, context, {
    recipient: order.email,
    lines: [emailMessages.footer.reason(order.number)],
    links: links.map(({ title, href }) => ({ title, href: appUrl + href })),
  });
}

/** A mail to the merchant about the shop, ready to send. */
export function composeShopEmail(email: OwnerShopEmail, context: MailContext): ComposedEmail {
  const write = (say: Say) => ownerShopBlocks(email, context.appUrl, say);
  const letter = letterOf(context.texts, shopEmailValues(email), write);
  return render(letter, context, toOwner(context));
}

const isForOwner = (email: OrderEmail): email is OwnerOrderEmail => email.kind.startsWith("owner-");

const toOwner = ({ contact }: MailContext) => ({
  recipient: contact.email,
  lines: [merchantEmailMessages.footer],
  links: [],
});

function letterOf(texts: EmailTexts, values: Values, write: (say: Say) => Block[]): Letter {
  const text = (field: keyof EmailTexts) => fill(texts[field] ?? "", values).trim();
  const blocks = write((field) =>
    text(field)
      .split(/\n\s*\n/)
      .filter(Boolean)
      .map((paragraph) => ({ kind: "text", text: paragraph.trim() })),
  );
  const first = blocks.find((block) => block.kind === "text");
  return {
    subject: text("subject"),
    preview: first?.text ?? "",
    heading: text("heading"),
    blocks,
  };
}

function render(
  letter: Letter,
  { appUrl, contact, scheme }: MailContext,
  { recipient, lines, links }: MailFooter & { recipient: string },
): ComposedEmail {
  const { legalName, address, taxId } = shop.seller;
  const seller = [legalName, ...address, taxId && orderMessages.receiptPage.taxId(taxId)];
  const footer = {
    lines: [
      ...lines,
      emailMessages.footer.contact(contact.email, contact.phone),
      seller.filter(Boolean).join(", "),
    ],
    links,
  };
  return {
    recipient,
    subject: letter.subject,
    text: renderText(letter, footer),
    html: renderHtml(letter, appUrl, footer, scheme),
  };
}
