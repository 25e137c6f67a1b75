import { Fragment } from "react";
import { EmailPreview } from "#components/merchant/settings/emails/email-preview.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormTextarea } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { saveEmailTexts } from "#lib/mail/texts/actions.ts";
import { type EmailTexts, isOptional, textFields } from "#lib/mail/texts/email-texts.ts";
import { placeholdersOf } from "#lib/mail/texts/placeholders.ts";
import type { Preview } from "#lib/merchant/action-state.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

type Props = {
  kind: EmailKind;
  texts: EmailTexts;
  /** The mail as it is saved. */
  preview: Preview;
  /** Where a test goes. */
  address: string;
};

export function EmailTextsForm({ kind, texts, preview, address }: Props) {
  return (
    <ActionForm action={saveEmailTexts}>
      <input type="hidden" name="kind" value={kind} />
      <FormBase base={fingerprints(texts)} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-6 xl:grid-cols-2">
        <div className="grid gap-4">
          {textFields[kind].map((field) => (
            <Fragment key={field}>
              <Text field={field} value={texts[field] ?? ""} />
              <Conflict name={field} />
            </Fragment>
          ))}
          <Placeholders kind={kind} />
          <p className="flex flex-wrap gap-3">
            <SubmitButton name="intent" value="save">
              {t.save}
            </SubmitButton>
            <SubmitButton look="secondary" name="intent" value="preview">
              {t.showPreview}
            </SubmitButton>
            <SubmitButton look="secondary" name="intent" value="test">
              {t.sendTest}
            </SubmitButton>
          </p>
          <p className="text-label text-muted">{t.testTo(address)}</p>
        </div>
        <EmailPreview saved={preview} />
      </div>
    </ActionForm>
  );
}

type Field = (typeof textFields)[EmailKind][number];

function Text({ field, value }: { field: Field; value: string }) {
  const common = { name: field, label: t.fields[field], defaultValue: value };
  if (field === "subject" || field === "heading") return <FormField {...common} />;
  const hint = [isOptional(field) ? t.optional : "", field === "text" ? t.paragraphs : ""];
  const rows = Math.min(8, Math.max(2, Math.ceil(value.length / 60)));
  return <FormTextarea {...common} hint={hint.filter(Boolean).join(" ")} rows={rows} />;
}

function Placeholders({ kind }: { kind: EmailKind }) {
  return (
    <section className="border-t border-line pt-3">
      <h2 className="font-sans text-body font-medium">{t.placeholders}</h2>
      <p className="text-label text-muted">{t.placeholdersLead}</p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-label">
        {placeholdersOf(kind).map((name) => (
          <Fragment key={name}>
            <dt className="font-mono">{`{${name}}`}</dt>
            <dd>{t.meaning[name as keyof typeof t.meaning]}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
