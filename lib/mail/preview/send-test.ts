import { emails } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { readMailSettings } from "#lib/mail/mail-settings.ts";
import { composeExample } from "#lib/mail/preview/compose-example.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import type { Shop } from "#lib/shop.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

/** Queues a mail of an invented order with these texts to the merchant; returns its address. Throws DatabaseUnavailable. */
export function sendTest(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  kind: EmailKind,
  texts: EmailTexts,
): Promise<string> {
  const now = shop.clock.now();
  return shop.db.write(async (tx) => {
    const settings = await readMailSettings(tx, kind);
    const mail = composeExample(kind, { ...settings, texts, appUrl: shop.appUrl });
    const recipient = settings.ownerAddress;
    const id = newId();
    await tx.insert(emails).values({
      id,
      kind,
      cause: `test~${id}`,
      orderId: null,
      createdAt: now,
      recipient,
      subject: t.testPrefix(mail.subject),
      text: mail.text,
      html: mail.html,
    });
    const entry = { action: "email.test", subject: "email", subjectId: id };
    await recordAudit(tx, { staff, ...entry, after: { kind, recipient }, now });
    return recipient;
  });
}
