import type { Reader } from "#db/client.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import { readEmailTexts } from "#lib/mail/texts/stored-texts.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { readSetting } from "#lib/settings/store.ts";
import { legalLinks, type PageLink } from "#lib/shop-pages/page-links.ts";

/** What a mail takes from the settings. */
export type MailSettings = {
  texts: EmailTexts;
  contact: Setting<"contact">;
  /** Pages that an order is subject to; paths. */
  links: PageLink[];
};

export const readMailSettings = async (
  read: Pick<Reader, "select">,
  kind: EmailKind,
): Promise<MailSettings> => ({
  texts: await readEmailTexts(read, kind),
  contact: await readSetting(read, "contact"),
  links: await legalLinks(read),
});
