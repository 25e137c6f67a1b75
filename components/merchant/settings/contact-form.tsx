import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { saveContact } from "#lib/settings/actions.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";

const { contact: t, save } = merchantSettingsMessages;

export function ContactForm({ contact }: { contact: Setting<"contact"> }) {
  return (
    <Panel title={t.heading}>
      <p className="mb-4 text-body text-muted">{t.lead}</p>
      <ActionForm action={saveContact} submit={save}>
        <FormBase base={fingerprints(contact)} />
        <FormField name="email" type="email" label={t.email} defaultValue={contact.email} />
        <Conflict name="email" />
        <FormField name="phone" type="tel" label={t.phone} defaultValue={contact.phone} />
        <Conflict name="phone" />
      </ActionForm>
    </Panel>
  );
}
