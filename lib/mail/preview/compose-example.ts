import {
  type ComposedEmail,
  composeOrderEmail,
  composeShopEmail,
  type MailContext,
} from "#lib/mail/compose/compose-email.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import {
  exampleLines,
  exampleOrder,
  orderEmailExamples,
  shopEmailExamples,
} from "#lib/mail/preview/email-examples.ts";

/** A mail of a kind as it would be for an invented order. */
export function composeExample(kind: EmailKind, context: MailContext): ComposedEmail {
  if (kind === "owner-low-stock" || kind === "owner-gateway-failing")
    return composeShopEmail(shopEmailExamples[kind], context);
  return composeOrderEmail(orderEmailExamples[kind], exampleOrder, exampleLines, context);
}
