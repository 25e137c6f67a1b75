import { isSoldOut } from "#lib/catalog/availability.ts";
import type { OptionValue, Product, Variant } from "#lib/catalog/types.ts";

/** impossible: there is no variant with this value and the rest of the choice; following it changes the rest. */
export type ChoiceState = "available" | "sold-out" | "impossible";

export type Choice = { value: OptionValue; chosen: boolean; state: ChoiceState; variant: Variant };

/** One row of choices for each option: every value that some variant has, and the variant that choosing it leads to. */
export function listChoices(
  { options, variants }: Pick<Product, "options" | "variants">,
  chosen: Variant,
): { name: string; choices: Choice[] }[] {
  return options.map(({ name, values }, index) => ({
    name,
    choices: values.flatMap((value): Choice[] => {
      const variant = nearestWith(variants, chosen, index, value.name);
      if (!variant) return [];
      const fits = variant.values.every((one, at) => at === index || one === chosen.values[at]);
      const state = !fits ? "impossible" : isSoldOut(variant) ? "sold-out" : "available";
      return [{ value, chosen: value.name === chosen.values[index], state, variant }];
    }),
  }));
}

/** Of the variants with a value, the one that keeps most of the choice; then one that can be bought; then the first. */
function nearestWith(
  variants: Variant[],
  chosen: Variant,
  index: number,
  value: string,
): Variant | undefined {
  let best: { variant: Variant; score: number } | undefined;
  for (const variant of variants) {
    if (variant.values[index] !== value) continue;
    const kept = variant.values.filter((one, at) => one === chosen.values[at]).length;
    const score = kept * 2 + (isSoldOut(variant) ? 0 : 1);
    if (!best || score > best.score) best = { variant, score };
  }
  return best?.variant;
}
