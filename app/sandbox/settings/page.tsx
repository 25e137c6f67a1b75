import type { Metadata } from "next";
import { ActionForm } from "#components/sandbox/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { saveSettings } from "#lib/sandbox/actions.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingField } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";

export const metadata: Metadata = { title: "Switches" };

export default function SettingsPage() {
  const settings = readSettings(requireSandbox().store);
  return (
    <Container className="max-w-3xl pb-section">
      <PageHeading
        title="Switches"
        lead="What no source settles about the real service can be tried both ways. Each default is the safe reading."
      />
      <ActionForm action={saveSettings} className="grid gap-6">
        {(Object.keys(settingNotes) as (keyof Settings)[]).map((name) => (
          <Setting key={name} name={name} value={settings[name]} />
        ))}
        <Button type="submit" className="justify-self-start">
          Save
        </Button>
      </ActionForm>
    </Container>
  );
}

function Setting({ name, value }: { name: keyof Settings; value: Settings[keyof Settings] }) {
  const { label, why } = settingNotes[name];
  const field = settingField(name);
  if (field.kind === "choice")
    return (
      <SelectField
        id={name}
        name={name}
        label={label}
        hint={why}
        defaultValue={String(value)}
        key={String(value)}
      >
        {field.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </SelectField>
    );
  if (field.kind === "switch")
    return (
      <div>
        <label className="flex min-h-8 items-center gap-3 text-label font-medium">
          <input
            type="checkbox"
            name={name}
            defaultChecked={value === true}
            aria-describedby={`${name}-hint`}
            className="size-4 accent-accent"
          />
          {label}
        </label>
        <p id={`${name}-hint`} className="text-label text-muted">
          {why}
        </p>
      </div>
    );
  return <Field id={name} name={name} label={label} hint={why} defaultValue={String(value)} />;
}
