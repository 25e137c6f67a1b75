import { Fragment } from "react";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormCheckbox, FormField } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { saveOwnerEmails } from "#lib/settings/actions.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";

const { emails: t, save } = merchantSettingsMessages;

const switches = ["paid", "review", "lowStock", "gateway"] as const;

type Props = { emails: Setting<"owner-emails">; contactEmail: string };

export function OwnerEmailsForm({ emails, contactEmail }: Props) {
  return (
    <Panel title={t.heading}>
      <p className="mb-4 text-body text-muted">{t.lead}</p>
      <ActionForm action={saveOwnerEmails} submit={save}>
        <FormBase base={fingerprints(emails)} />
        <fieldset>
          <legend className="sr-only">{t.lead}</legend>
          {switches.map((name) => (
            <Fragment key={name}>
              <FormCheckbox name={name} label={t[name]} defaultChecked={emails[name]} />
              <Conflict name={name} />
            </Fragment>
          ))}
        </fieldset>
        <FormField
          name="recipient"
          type="email"
          label={t.recipient}
          hint={t.recipientHint(contactEmail)}
          defaultValue={emails.recipient}
        />
        <Conflict name="recipient" />
        <FormField
          name="lowStockAt"
          inputMode="numeric"
          label={t.lowStockAt}
          defaultValue={emails.lowStockAt}
        />
        <Conflict name="lowStockAt" />
      </ActionForm>
    </Panel>
  );
}
