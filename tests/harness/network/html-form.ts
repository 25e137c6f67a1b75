/** A form of a page as a browser without JavaScript would send it: its fields' names and values. */
export type HtmlForm = { [name: string]: string };

/**
 * Reads the first form of a page that has a field with this name. Throws when there is none. Knows the HTML that React
 * writes, where every attribute has its value in double quotes.
 */
export function readForm(html: string, fieldName: string): HtmlForm {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(` name="${fieldName}"`));
  if (!form) throw new Error(`no form with a field ${fieldName}`);
  const fields: HtmlForm = {};
  for (const [tag] of form.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const isUnchecked = /type="(radio|checkbox)"/.test(tag) && !/ checked=""/.test(tag);
    if (name && !isUnchecked) fields[name] = attribute(tag, "value") ?? "";
  }
  for (const [select, options = ""] of form.matchAll(/<select\b[^>]*>([\s\S]*?)<\/select>/g)) {
    const name = attribute(select, "name");
    const chosen = / selected=""/.test(options)
      ? /<option\b[^>]* selected=""[^>]*>/.exec(options)
      : /<option\b[^>]*>([^<]*)/.exec(options);
    if (name && chosen) fields[name] = attribute(chosen[0], "value") ?? chosen[1] ?? "";
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found?.replace(/&(amp|quot|#x27|lt|gt);/g, (_, entity) => entities[entity] ?? "");
}

const entities: { [name: string]: string } = { amp: "&", quot: '"', "#x27": "'", lt: "<", gt: ">" };
