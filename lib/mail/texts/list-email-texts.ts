import { like } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { settings } from "#db/tables.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { emailKinds } from "#lib/mail/texts/email-texts.ts";
import { readEmailTexts, textsSetting } from "#lib/mail/texts/stored-texts.ts";

export type EmailTextsRow = { kind: EmailKind; subject: string; isChanged: boolean };

/** Every mail with its subject, as a template, and whether its texts were changed. */
export async function listEmailTexts(read: Reader): Promise<EmailTextsRow[]> {
  const stored = await read
    .select({ name: settings.name })
    .from(settings)
    .where(like(settings.name, "email:%"));
  const changed = new Set(stored.map(({ name }) => name));
  return Promise.all(
    emailKinds.map(async (kind) => {
      const { subject = "" } = await readEmailTexts(read, kind);
      return { kind, subject, isChanged: changed.has(textsSetting(kind)) };
    }),
  );
}
