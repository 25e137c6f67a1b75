import type { LineOption } from "#db/tables/orders.ts";

export type { LineOption };

/** A variant's options for people: "40×50 cm, Oak"; empty for a product without any. */
export const formatOptions = (options: LineOption[]) =>
  options.map((option) => option.value).join(", ");

/** What was bought, in one line: "First Ferry (40×50 cm, Oak)". */
export function formatItem({ title, options }: { title: string; options: LineOption[] }): string {
  const chosen = formatOptions(options);
  return chosen ? `${title} (${chosen})` : title;
}

/** Pairs a product's options with a variant's values. */
export const nameOptions = (options: { name: string }[], values: string[]): LineOption[] =>
  options.map(({ name }, index) => ({ name, value: values[index] ?? "" }));
