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
          <label key={value} className="theme-choice">
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
