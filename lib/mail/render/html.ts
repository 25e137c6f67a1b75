/** Text that is HTML already. */
export type Html = { html: string };

type Value = string | number | Html | Html[];

/** HTML from a template: every value is escaped, unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { html: String.raw({ raw: parts }, ...values.map(toHtml)) };
}

function toHtml(value: Value): string {
  if (Array.isArray(value)) return value.map((part) => part.html).join("");
  if (typeof value === "object") return value.html;
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
