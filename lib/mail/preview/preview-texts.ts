import type { Reader } from "#db/client.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { readMailSettings } from "#lib/mail/mail-settings.ts";
import { composeExample } from "#lib/mail/preview/compose-example.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import type { Preview } from "#lib/merchant/action-state.ts";

/** A mail of an invented order with these texts, or those that hold. */
export async function previewTexts(
  read: Pick<Reader, "select">,
  kind: EmailKind,
  appUrl: string,
  texts?: EmailTexts,
): Promise<Preview> {
  const settings = await readMailSettings(read, kind);
  const context = { ...settings, texts: texts ?? settings.texts, appUrl };
  const { html, text } = composeExample(kind, { ...context, scheme: "light" });
  return { html, text, darkHtml: composeExample(kind, { ...context, scheme: "dark" }).html };
}
