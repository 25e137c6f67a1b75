import { cleanText } from "#lib/shared/clean-text.ts";

const isOwn = ([name]: [string, unknown]) => !name.startsWith("$ACTION");

/**
 * A form's fields as an object for zod. A name sent several times gives an array, and so does one that ends in `[]`
 * however often it is sent, under its name without the brackets.
 */
export function readForm(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set([...form].filter(isOwn).map(([name]) => name))) {
    const values = form.getAll(name).map(clean);
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = values;
    else fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}

const clean = (value: FormDataEntryValue) => (typeof value === "string" ? cleanText(value) : value);

const isSecret = (name: string) => /password|code|secret/i.test(name);

/** What a refused form shows again: its texts, without passwords and files; those of a name that ends in `[]` with spaces between. */
export function textValues(form: FormData): Record<string, string> {
  const texts = [...form].filter(
    (field): field is [string, string] =>
      isOwn(field) && typeof field[1] === "string" && !isSecret(field[0]),
  );
  const shown: Record<string, string> = {};
  for (const [name, value] of texts)
    shown[name] = name.endsWith("[]") && name in shown ? `${shown[name]} ${value}` : value;
  return shown;
}
