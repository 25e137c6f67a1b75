import { z } from "zod";
import {
  type EmailTexts,
  emailKinds,
  type TextField,
  textFields,
} from "#lib/mail/texts/email-texts.ts";
import { checkText, type TextProblem } from "#lib/mail/texts/placeholders.ts";
import { MAX_TEXT_LENGTH } from "#lib/mail/texts/stored-texts.ts";
import { emailTextMessages } from "#messages/merchant/emails/texts.ts";

const { problems: t } = emailTextMessages;

const explain = (problem: TextProblem): string =>
  "name" in problem ? t[problem.kind](problem.name) : t[problem.kind];

const text = z
  .string()
  .transform((typed) => typed.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().max(MAX_TEXT_LENGTH));

export const emailKindSchema = z.enum(emailKinds as [(typeof emailKinds)[number]]);

/** A mail's texts in a form, by the names of its fields; what can't be used is an issue of its field. */
export const textsForm = z
  .looseObject({ kind: emailKindSchema })
  .transform(({ kind, ...form }, context) => {
    const read = (field: TextField): string => {
      const parsed = text.safeParse(form[field]);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        context.addIssue({ code: "custom", path: [field], message: issue?.message ?? t.empty });
        return "";
      }
      const problem = checkText(kind, field, parsed.data);
      if (problem) context.addIssue({ code: "custom", path: [field], message: explain(problem) });
      return parsed.data;
    };
    const texts: EmailTexts = Object.fromEntries(
      textFields[kind].map((field) => [field, read(field)]),
    );
    return { kind, texts };
  });
