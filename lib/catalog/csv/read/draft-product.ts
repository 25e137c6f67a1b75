import type { Specification } from "#db/tables/catalogue.ts";
import type {
  OptionValueDraft,
  PictureDraft,
  ProductDraft,
  VariantDraft,
} from "#lib/catalog/csv/product-draft.ts";
import { htmlToMarkdown } from "#lib/catalog/csv/read/html-to-markdown.ts";
import type { Row } from "#lib/catalog/csv/read/row.ts";
import { MAX_TAG_LENGTH } from "#lib/catalog/edit/product-fields.ts";

const MAX_VARIANTS = 2048;
const MAX_PICTURES = 250;
const MAX_DESCRIPTION = 200_000;
const MAX_SPECIFICATIONS = 20_000;

const optionFields = [
  ["option1Value", "swatch1"],
  ["option2Value", "swatch2"],
  ["option3Value", "swatch3"],
] as const;

const truth = { true: true, false: false };
const statuses = {
  active: "active",
  draft: "draft",
  archived: "archived",
  // Sold to whoever knows the address: not a thing this shop has.
  unlisted: "draft",
} as const;
const policies = { deny: "deny", continue: "continue", false: "deny", true: "continue" } as const;

/** Makes a product of its rows; what can't be used is written down as problems of its rows. */
export function draftProduct(slug: string, rows: Row[]): ProductDraft | null {
  const [first] = rows;
  if (!first) return null;
  const title = first.text("title");
  if (!title) first.fail("the first row of a product needs a title");
  const options = readOptions(first);
  const variants = readVariants(rows, options.names);
  const html = first.text("description", MAX_DESCRIPTION);
  const status = first.oneOf("status", statuses);
  const hidden = first.oneOf("published", truth) === false && status !== "archived";
  return {
    line: first.line,
    slug,
    title: title ?? "",
    description: html === undefined ? undefined : htmlToMarkdown(html),
    status: hidden ? "draft" : status,
    vendor: first.text("vendor"),
    type: first.text("type"),
    tags: readTags(first),
    collections: unique(rows.map((row) => row.text("collection"))),
    seoTitle: first.text("seoTitle"),
    seoDescription: first.text("seoDescription", 1000),
    specifications: readSpecifications(first),
    options: options.names.map((name, at) => ({ name, values: readValues(rows, variants, at) })),
    variants,
    pictures: readPictures(rows),
  };
}

const unique = (texts: (string | undefined)[]) =>
  texts[0] === undefined
    ? undefined
    : ([...new Set(texts.filter((text) => text !== undefined && text !== ""))] as string[]);

function readTags(first: Row): string[] | undefined {
  const tags = first
    .text("tags", 5000)
    ?.split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
  if (tags?.some((tag) => tag.length > MAX_TAG_LENGTH))
    first.fail(`a tag is longer than ${MAX_TAG_LENGTH} characters`);
  return tags;
}

function readOptions(first: Row): { names: string[] } {
  const names = (["option1Name", "option2Name", "option3Name"] as const).map(
    (field) => first.text(field) ?? "",
  );
  // A product without options: Shopify gives it one that shoppers never see.
  const single =
    names[0]?.toLowerCase() === "title" &&
    first.text("option1Value")?.toLowerCase() === "default title";
  if (single) return { names: [] };
  const used = names.filter(Boolean);
  if (names.some((name, at) => name && at > 0 && !names[at - 1]))
    first.fail("an option's name is missing before the last one");
  if (new Set(used).size < used.length) first.fail("two options have the same name");
  return { names: used };
}

/** An option's values in the order of the file, each with the first color that a row gives it. */
function readValues(rows: Row[], variants: VariantDraft[], at: number): OptionValueDraft[] {
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

/** One "Name: value" a line. */
function readSpecifications(first: Row): Specification[] | undefined {
  const lines = first.text("specifications", MAX_SPECIFICATIONS)?.split("\n");
  return lines
    ?.map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      const [, name, value] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
      if (name && value) return [{ name: name.trim(), value }];
      first.fail(`Specifications: “${line.slice(0, 40)}” is not a line such as Paper: Cotton`);
      return [];
    });
}

function readVariants(rows: Row[], names: string[]): VariantDraft[] {
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

function readPictures(rows: Row[]): PictureDraft[] | undefined {
  if (rows[0]?.text("image", 2000) === undefined) return undefined;
  const placed = rows.flatMap((row, at) => {
    const source = row.text("image", 2000);
    if (!source) return [];
    const position = row.integer("imagePosition", 0) ?? at + 1;
    return [
      {
        position,
        picture: {
          line: row.line,
          source,
          alt: row.text("imageAlt", 1000) ?? "",
          focal: row.focalPoint("focalPoint"),
        },
      },
    ];
  });
  // A variant's own picture need not be listed among the product's.
  const own = rows.flatMap((row) => {
    const source = row.text("variantImage", 2000);
    return source ? [{ line: row.line, source, alt: "" }] : [];
  });
  const pictures = new Map<string, PictureDraft>();
  for (const { picture } of placed.sort((a, b) => a.position - b.position))
    if (!pictures.has(picture.source)) pictures.set(picture.source, picture);
  for (const picture of own)
    if (!pictures.has(picture.source)) pictures.set(picture.source, picture);
  if (pictures.size > MAX_PICTURES) rows[0]?.fail(`more than ${MAX_PICTURES} pictures`);
  return [...pictures.values()];
}
