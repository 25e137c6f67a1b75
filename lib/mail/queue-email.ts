import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { emails, orderLines } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import {
  type ComposedEmail,
  composeOrderEmail,
  composeShopEmail,
} from "#lib/mail/compose/compose-email.ts";
import type { EmailKind, OrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import { type MailSettings, readMailSettings } from "#lib/mail/mail-settings.ts";
import { isOwnerKind, type OwnerKind } from "#lib/mail/texts/email-texts.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";

/** The setting that each mail to the merchant depends on. */
const switches = {
  "owner-order-paid": "paid",
  "owner-review": "review",
  "owner-low-stock": "lowStock",
  "owner-gateway-failing": "gateway",
} as const satisfies Record<OwnerKind, string>;

/** Where a mail to the merchant goes; null when its kind is switched off. */
const ownerRecipient = (kind: OwnerKind, { ownerEmails, ownerAddress }: MailSettings) =>
  ownerEmails[switches[kind]] ? ownerAddress : null;

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
  queued: Queued,
): Promise<boolean> {
  if (isErased(order)) return false;
  const lines = await linesOf(tx, { orderId: order.id });
  const settings = await readMailSettings(tx, email.kind);
  const composed = composeOrderEmail(email, order, lines, { ...settings, appUrl: queued.appUrl });
  return insert(tx, { kind: email.kind, orderId: order.id, composed, settings }, queued);
}

/** Queues a mail to the merchant about the shop; otherwise as `queueEmail`. */
export async function queueShopEmail(
  tx: Tx,
  email: OwnerShopEmail,
  queued: Queued,
): Promise<boolean> {
  const settings = await readMailSettings(tx, email.kind);
  const composed = composeShopEmail(email, { ...settings, appUrl: queued.appUrl });
  return insert(tx, { kind: email.kind, orderId: null, composed, settings }, queued);
}

type Composed = {
  kind: EmailKind;
  orderId: string | null;
  composed: ComposedEmail;
  settings: MailSettings;
};

async function insert(
  tx: Tx,
  { kind, orderId, composed, settings }: Composed,
  { cause, now }: Queued,
): Promise<boolean> {
  const recipient = isOwnerKind(kind) ? ownerRecipient(kind, settings) : composed.recipient;
  if (recipient === null) return false;
  const email = { id: newId(), orderId, kind, cause, createdAt: now, ...composed, recipient };
  return (await insertOnce(tx, email)).length > 0;
}

const linesOf = prepared((tx: Tx, { orderId }: { orderId: string }) =>
  tx.select().from(orderLines).where(eq(orderLines.orderId, orderId)),
);

type NewEmail = ComposedEmail & {
  id: string;
  orderId: string | null;
  kind: EmailKind;
  cause: string;
  createdAt: number;
};
const insertOnce = prepared((tx: Tx, email: NewEmail) => {
  const { id, orderId, kind, cause, createdAt, recipient, subject, text, html } = email;
  return tx
    .insert(emails)
    .values({ id, orderId, kind, cause, createdAt, recipient, subject, text, html })
    .onConflictDoNothing()
    .returning({ id: emails.id });
});
