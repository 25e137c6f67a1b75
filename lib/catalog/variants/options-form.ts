import type { OptionEdit } from "#lib/catalog/variants/plan-options.ts";

const MAX_NAME = 120;

type Value = OptionEdit["values"][number];

/**
 * Reads the options form: `option.<n>.name`, `option.<n>.was`, and for each value, in the form's order,
 * `option.<n>.value.<key>.name`, `.was`, `.color` and `.swatch`. An empty name removes an option or a value.
 */
export function readOptionsForm(form: Record<string, unknown>): OptionEdit[] {
  const names = Object.keys(form).flatMap((key) => /^option\.(\d)\.name$/.exec(key)?.[1] ?? []);
  return names.flatMap((nth): OptionEdit[] => {
    const name = text(form[`option.${nth}.name`]);
    if (!name) return [];
    const start = `option.${nth}.value.`;
    const keys = Object.keys(form).filter((key) => key.startsWith(start) && key.endsWith(".name"));
    return [
      {
        name,
        was: text(form[`option.${nth}.was`]) || undefined,
        values: keys.flatMap((key) => readValue(form, key.slice(0, -".name".length))),
      },
    ];
  });
}

function readValue(form: Record<string, unknown>, key: string): Value[] {
  const name = text(form[`${key}.name`]);
  if (!name) return [];
  const color = text(form[`${key}.color`]);
  const was = text(form[`${key}.was`]) || undefined;
  const isSwatch = form[`${key}.swatch`] !== undefined && /^#[0-9a-f]{6}$/i.test(color);
  return [isSwatch ? { name, was, color } : { name, was }];
}

const text = (value: unknown) => (typeof value === "string" ? value.trim().slice(0, MAX_NAME) : "");
