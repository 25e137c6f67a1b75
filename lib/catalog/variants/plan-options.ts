import type { OptionValue, ProductOption } from "#db/tables/catalogue.ts";

/** An option as its form says it: `was` is its name, or a value's, before; absent for a new one. */
export type OptionEdit = {
  name: string;
  was?: string | undefined;
  values: (OptionValue & { was?: string | undefined })[];
};

export const MAX_OPTIONS = 3;
export const MAX_VALUES = 200;

export type OptionsError = "duplicate-name" | "duplicate-value" | "no-values" | "too-many";

/** What is wrong with options as such, or null. */
export function checkOptions(options: OptionEdit[]): OptionsError | null {
  const isUnique = (names: string[]) =>
    new Set(names.map((name) => name.toLowerCase())).size === names.length;
  if (options.length > MAX_OPTIONS || options.some(({ values }) => values.length > MAX_VALUES))
    return "too-many";
  if (!isUnique(options.map(({ name }) => name))) return "duplicate-name";
  if (options.some(({ values }) => values.length === 0)) return "no-values";
  return options.every(({ values }) => isUnique(values.map(({ name }) => name)))
    ? null
    : "duplicate-value";
}

/**
 * What a variant's values become when a product's options change: renamed values are carried over, a new option gives
 * its first value, and null means that one of its values is gone.
 */
export function carryValues(
  values: string[],
  before: ProductOption[],
  after: OptionEdit[],
): string[] | null {
  const carried = after.map((option) => {
    const at = before.findIndex(({ name }) => name === option.was);
    if (at < 0) return option.values[0]?.name;
    return option.values.find(({ was }) => was === values[at])?.name;
  });
  return carried.every((value) => value !== undefined) ? carried : null;
}

/** The combinations of options that no variant has, in their order. */
export function missingCombinations(
  options: ProductOption[],
  taken: string[][],
  limit: number,
): string[][] {
  const known = new Set(taken.map(keyOf));
  const found: string[][] = [];
  const walk = (values: string[]) => {
    if (found.length >= limit) return;
    const option = options[values.length];
    if (option) for (const { name } of option.values) walk([...values, name]);
    else if (!known.has(keyOf(values))) found.push(values);
  };
  walk([]);
  return found;
}

/** Values as one text, to compare combinations. */
export const keyOf = (values: string[]) => JSON.stringify(values);

/** A variant's values of its product's options. */
export const valuesOf = (
  row: { option1: string; option2: string; option3: string },
  options: number,
): string[] => [row.option1, row.option2, row.option3].slice(0, options);
