import type { EmailKind, OwnerOrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import { emailMessages } from "#messages/emails.ts";
import { merchantEmailMessages } from "#messages/merchant/emails/emails.ts";

const own = ["subject", "heading", "text"] as const;

/** What a merchant may change of each mail, in the order in which it is said. Labels and amounts are the shop's. */
export const textFields = {
  "order-received": [...own, "payUntil", "afterwards", "closing"],
  "payment-received": [...own, "next", "closing"],
  "money-missing": [...own, "fee", "inTime", "overdue", "closing"],
  "money-late": [...own, "next", "closing"],
  "money-excess": [...own, "next", "closing"],
  shipped: [...own, "closing"],
  "shipment-corrected": [...own, "closing"],
  "shipment-undone": [...own, "closing"],
  "refund-address-confirm": [...own, "check", "until", "notYou", "closing"],
  "refund-address-ask": [...own, "next", "closing"],
  "refund-sent": [...own, "return", "goodwill", "note", "closing"],
  "refund-failed": [...own, "next", "closing"],
  "order-link": [...own, "note", "closing"],
  "owner-order-paid": own,
  "owner-review": own,
  "owner-low-stock": own,
  "owner-gateway-failing": own,
} as const satisfies Record<EmailKind, readonly string[]>;

export const emailKinds = Object.keys(textFields) as EmailKind[];

export type TextField = (typeof textFields)[EmailKind][number];

/** The texts of one mail, with placeholders such as {number}; those that its kind has. */
export type EmailTexts = Partial<Record<TextField, string>>;

/** A mail may do without these. */
const optional: TextField[] = ["payUntil", "afterwards", "next", "fee", "note", "closing"];
export const isOptional = (field: TextField): boolean => optional.includes(field);

const messages: Record<EmailKind, object> = {
  ...emailMessages,
  ...merchantEmailMessages,
};

/** The texts of a mail as the shop's language has them. */
export function firstTexts(kind: EmailKind): EmailTexts {
  const said = messages[kind] as Record<string, string>;
  return Object.fromEntries(textFields[kind].map((field) => [field, said[field] ?? ""]));
}

export type OwnerKind = (OwnerOrderEmail | OwnerShopEmail)["kind"];
export const isOwnerKind = (kind: EmailKind): kind is OwnerKind => kind.startsWith("owner-");
