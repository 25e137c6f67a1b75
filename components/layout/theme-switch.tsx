import { layoutMessages } from "#messages/layout.ts";

const { theme: t } = layoutMessages;

const choices = [
  ["", t.system],
  ["light", t.light],
  ["dark", t.dark],
] as const;

/** Light, dark or as the system wishes; the script in the page's head does the rest (lib/http/theme-script.ts). */
export function ThemeSwitch() {
  return (
    <fieldset className="noscript:hidden">
      <legend className="mb-2">{t.legend}</legend>
      <div className="inline-flex border border-line-strong">
        {choices.map(([value, label]) => (
          <label
            key={value}
            className="inline-flex min-h-9 cursor-pointer items-center px-3 text-ink not-first:border-l not-first:border-line-strong hover:text-accent has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              defaultChecked={value === ""}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
