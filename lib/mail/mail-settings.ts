import type { Reader } from "#db/client.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { ownerAddressIn } from "#lib/mail/owner-address.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import { textsIn, textsSetting } from "#lib/mail/texts/stored-texts.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { readValues, settingIn } from "#lib/settings/store.ts";
import { legalPages, type PageLink, pageLinks } from "#lib/shop-pages/page-links.ts";
import { pageSetting } from "#lib/shop-pages/stored-page.ts";

/** What a mail takes from the settings. */
export type MailSettings = {
  texts: EmailTexts;
  contact: Setting<"contact">;
  /** Pages that an order is subject to; paths. */
  links: PageLink[];
  ownerEmails: Setting<"owner-emails">;
  /** Where mails to the merchant go. */
  ownerAddress: string;
};

export async function readMailSettings(
  read: Pick<Reader, "select">,
  kind: EmailKind,
): Promise<MailSettings> {
  const names = [textsSetting(kind), "contact", "owner-emails", ...legalPages.map(pageSetting)];
  const values = await readValues(read, names);
  return {
    texts: textsIn(values, kind),
    contact: settingIn(values, "contact"),
    links: pageLinks(values, legalPages),
    ownerEmails: settingIn(values, "owner-emails"),
    ownerAddress: ownerAddressIn(values),
  };
}
