/** @jsxImportSource hono/jsx */
import { Field, Form, SelectField } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingField } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";

/** The settings for what the documentation leaves open. */
export function SettingsPage({ page }: { page: Page }) {
  const settings = readSettings(page.sandbox.store);
  const names = Object.keys(settingNotes) as (keyof Settings)[];
  const [ofV2, others] = [names.filter(isOfV2), names.filter((name) => !isOfV2(name))];
  return (
    <Layout page={page} title="Settings">
      <PageHead
        title="Settings"
        lead="What the documentation leaves open can be tried either way. Each default is the safe choice."
      />
      <Form page={page} action="saveSettings" class="stack">
        <h2>The account and v1</h2>
        <SettingCards names={others} settings={settings} />
        <h2>v2</h2>
        <SettingCards names={ofV2} settings={settings} />
        <div class="sticky">
          <button type="submit" class="button primary">
            Save
          </button>
        </div>
      </Form>
    </Layout>
  );
}

const isOfV2 = (name: string) => name.startsWith("v2");

const SettingCards = ({ names, settings }: { names: (keyof Settings)[]; settings: Settings }) => (
  <div class="cards">
    {names.map((name) => (
      <div class="card">
        <Setting name={name} value={settings[name]} />
      </div>
    ))}
  </div>
);

function Setting({ name, value }: { name: keyof Settings; value: Settings[keyof Settings] }) {
  const { label, why } = settingNotes[name];
  const field = settingField(name);
  if (field.kind === "choice") {
    const options = field.options.map((option) => [option, option] as const);
    return (
      <SelectField id={name} label={label} hint={why} value={String(value)} options={options} />
    );
  }
  if (field.kind === "switch")
    return (
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            name={name}
            checked={value === true}
            aria-describedby={`${name}-hint`}
          />
          {label}
        </label>
        <p class="hint" id={`${name}-hint`}>
          {why}
        </p>
      </div>
    );
  return <Field id={name} label={label} hint={why} value={String(value)} />;
}
