"use server";

import { z } from "zod";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { previewTexts } from "#lib/mail/preview/preview-texts.ts";
import { sendTest } from "#lib/mail/preview/send-test.ts";
import type { EmailTexts } from "#lib/mail/texts/email-texts.ts";
import { emailKindSchema, textsForm } from "#lib/mail/texts/read-texts-form.ts";
import { readEmailTexts, textsSetting } from "#lib/mail/texts/stored-texts.ts";
import { previewed } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { baseSchema } from "#lib/merchant/merge/form-merge.ts";
import { type EditedSetting, resetSetting, saveFields } from "#lib/settings/save-fields.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

const owner = { role: "owner" } as const;

type Texts = Required<EmailTexts>;

const settingOf = (kind: EmailKind): EditedSetting<Texts> => ({
  name: textsSetting(kind),
  read: async (tx) => (await readEmailTexts(tx, kind)) as Texts,
  labels: t.fields,
});

/** Fields `kind`, its texts (textFields) and `intent`: save, preview, or test, which mails them to the merchant. */
export const saveEmailTexts = merchantAction(
  z
    .looseObject({ base: baseSchema, intent: z.enum(["save", "preview", "test"]).catch("save") })
    .and(textsForm),
  async ({ kind, texts, intent, ...form }, context) => {
    const { staff, shop } = context;
    if (intent === "save") return saveFields(context, settingOf(kind), form, texts as Texts);
    if (intent === "test") {
      const recipient = await sendTest(shop, staff, kind, texts);
      return previewed(t.testQueued(recipient));
    }
    const preview = await previewTexts(shop.db.read, kind, shop.appUrl, texts);
    return previewed(t.previewed, preview);
  },
  owner,
);

/** Field `kind`: its first texts hold again. */
export const resetEmailTexts = merchantAction(
  z.object({ kind: emailKindSchema }),
  ({ kind }, context) => resetSetting(context, settingOf(kind)),
  owner,
);
