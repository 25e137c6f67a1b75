import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { emails, orderLines } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import {
  composeOwnerOrderEmail,
  composeOwnerShopEmail,
} from "#lib/mail/compose/compose-owner-email.ts";
import { composeShopperEmail } from "#lib/mail/compose/compose-shopper-email.ts";
import type {
  OrderEmail,
  OwnerOrderEmail,
  OwnerShopEmail,
  ShopperEmail,
} from "#lib/mail/email-content.ts";
import type { Letter } from "#lib/mail/render/block.ts";
import { renderHtml } from "#lib/mail/render/render-html.ts";
import { renderText } from "#lib/mail/render/render-text.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { emailMessages } from "#messages/emails.ts";
import { merchantEmailMessages } from "#messages/merchant-emails.ts";
import shop from "#shop/shop.ts";

/** `cause`: the id of what the mail tells of (an order, a shipment, a refund); a kind is queued once for each cause. */
type Queued = { appUrl: string; cause: string; now: number };

/**
 * Queues a mail about an order, to its shopper or to the merchant; the worker sends it. Call it in the transaction of
 * its cause: then there is no mail without its cause, and none twice. `now`: ms UTC. Returns false when it was queued
 * before, or when nobody is known any more to send it to.
 */
export async function queueEmail(
  tx: Tx,
  order: Order,
  email: OrderEmail,
  { appUrl, cause, now }: Queued,
): Promise<boolean> {
  if (isErased(order)) return false;
  const lines = await tx.select().from(orderLines).where(eq(orderLines.orderId, order.id));
  const isForOwner = isOwnerEmail(email);
  const letter = isForOwner
    ? composeOwnerOrderEmail(email, order, lines, appUrl)
    : composeShopperEmail(email, order, lines, `${appUrl}/orders/${order.token}`);
  const reason = isForOwner
    ? merchantEmailMessages.footer
    : emailMessages.footer.reason(order.number);
  return insert(tx, letter, {
    appUrl,
    cause,
    now,
    kind: email.kind,
    orderId: order.id,
    recipient: isForOwner ? shop.contact.email : order.email,
    reason,
  });
}

/** Queues a mail to the merchant about the shop; otherwise as `queueEmail`. */
export function queueShopEmail(tx: Tx, email: OwnerShopEmail, queued: Queued): Promise<boolean> {
  return insert(tx, composeOwnerShopEmail(email, queued.appUrl), {
    ...queued,
    kind: email.kind,
    orderId: null,
    recipient: shop.contact.email,
    reason: merchantEmailMessages.footer,
  });
}

const isOwnerEmail = (email: ShopperEmail | OwnerOrderEmail): email is OwnerOrderEmail =>
  email.kind.startsWith("owner-");

type Envelope = Queued & {
  kind: string;
  orderId: string | null;
  recipient: string;
  /** Why the reader gets it, for the footer. */
  reason: string;
};

async function insert(tx: Tx, letter: Letter, envelope: Envelope): Promise<boolean> {
  const { appUrl, cause, now, kind, orderId, recipient, reason } = envelope;
  const { legalName, address } = shop.seller;
  const contact = emailMessages.footer.contact(shop.contact.email);
  const footer = [reason, contact, [legalName, ...address].join(", ")];
  const queued = await tx
    .insert(emails)
    .values({
      id: newId(),
      orderId,
      kind,
      cause,
      recipient,
      subject: letter.subject,
      text: renderText(letter, footer),
      html: renderHtml(letter, appUrl, footer),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: emails.id });
  return queued.length > 0;
}
