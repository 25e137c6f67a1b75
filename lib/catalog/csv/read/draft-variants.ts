import type { OptionValueDraft, VariantDraft } from "#lib/catalog/csv/product-draft.ts";
import { type Row, truth } from "#lib/catalog/csv/read/row.ts";

const MAX_VARIANTS = 2048;

const optionFields = [
  ["option1Value", "swatch1"],
  ["option2Value", "swatch2"],
  ["option3Value", "swatch3"],
] as const;

const policies = { deny: "deny", continue: "continue", false: "deny", true: "continue" } as const;

/** The names of a product's options; none for a product that has a single variant. */
export function readOptionNames(first: Row): string[] {
  const names = (["option1Name", "option2Name", "option3Name"] as const).map(
    (field) => first.text(field) ?? "",
  );
  // A product without options: Shopify gives it one that shoppers never see.
  const single =
    names[0]?.toLowerCase() === "title" &&
    first.text("option1Value")?.toLowerCase() === "default title";
  if (single) return [];
  const used = names.filter(Boolean);
  if (names.some((name, at) => name && at > 0 && !names[at - 1]))
    first.fail("an option's name is missing before the last one");
  if (new Set(used).size < used.length) first.fail("two options have the same name");
  return used;
}

/** An option's values in the order of the file, each with the first color that a row gives it. */
export function readValues(rows: Row[], variants: VariantDraft[], at: number): OptionValueDraft[] {
  const [value, swatch] = optionFields[at] ?? [];
  const names = [...new Set(variants.map((variant) => variant.values[at] ?? ""))];
  if (!value || !swatch || rows[0]?.text(swatch) === undefined)
    return names.map((name) => ({ name }));
  const colors = new Map<string | undefined, string>();
  for (const row of rows) {
    const color = row.color(swatch);
    const name = row.text(value);
    if (color && !colors.has(name)) colors.set(name, color);
  }
  return names.map((name) => ({ name, color: colors.get(name) ?? null }));
}

/** A variant of each row that names one: `names` are the options'. What can't be used is a problem of its row. */
export function readVariants(rows: Row[], names: string[]): VariantDraft[] {
  const seen = new Set<string>();
  const variants = rows.flatMap((row, at): VariantDraft[] => {
    const isVariant =
      at === 0 || ["option1Value", "price", "sku"].some((field) => row.text(field as "sku"));
    if (!isVariant) return [];
    const values = (["option1Value", "option2Value", "option3Value"] as const)
      .slice(0, names.length)
      .map((field) => row.text(field) ?? "");
    const missing = names.filter((_, index) => !values[index]);
    if (missing.length > 0) row.fail(`a value is missing for ${missing.join(", ")}`);
    const key = values.join("\u0000");
    if (seen.has(key))
      row.fail(
        values.length > 0
          ? `${values.join(", ")} is there twice`
          : "a second variant without options",
      );
    seen.add(key);
    const priceMinor = row.price("price");
    if (priceMinor === null) row.fail("a variant needs a price");
    return [
      {
        values,
        priceMinor: priceMinor ?? 0,
        compareAtMinor: row.price("compareAt"),
        sku: row.text("sku"),
        // Spreadsheets put an apostrophe before a number that is text.
        barcode: row.text("barcode")?.replace(/^'/, ""),
        weightGrams: row.integer("grams", 0),
        requiresShipping: row.oneOf("shipped", truth),
        // Stock that nobody counts never runs out.
        policy: row.text("tracker") === "" ? "continue" : row.oneOf("policy", policies),
        stock: row.integer("quantity", -1_000_000_000),
        picture: row.text("variantImage", 2000) || undefined,
      },
    ];
  });
  if (variants.length > MAX_VARIANTS) rows[0]?.fail(`more than ${MAX_VARIANTS} variants`);
  return variants;
}
