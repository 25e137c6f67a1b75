import { z } from "zod";
import type { Reader } from "#db/client.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import { usableTexts } from "#lib/mail/texts/placeholders.ts";
import { readValues, type StoredValues, storedIn } from "#lib/settings/store.ts";

export const MAX_TEXT_LENGTH = 2000;

/** The name of a mail's texts among the settings. */
export const textsSetting = (kind: EmailKind) => `email:${kind}`;

const stored = z.record(z.string(), z.string().max(MAX_TEXT_LENGTH));

/** A mail's texts as they were last saved in the console; the shop's language's while they never were. */
export const textsIn = (values: StoredValues, kind: EmailKind): EmailTexts =>
  usableTexts(kind, storedIn(values, textsSetting(kind), stored) ?? {});

/** The same, of one mail alone. */
export const readEmailTexts = async (
  read: Pick<Reader, "select">,
  kind: EmailKind,
): Promise<EmailTexts> => textsIn(await readValues(read, [textsSetting(kind)]), kind);
