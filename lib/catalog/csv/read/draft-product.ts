import type { Specification } from "#db/tables/catalogue.ts";
import type { ProductDraft } from "#lib/catalog/csv/product-draft.ts";
import { readPictures } from "#lib/catalog/csv/read/draft-pictures.ts";
import { readOptionNames, readValues, readVariants } from "#lib/catalog/csv/read/draft-variants.ts";
import { htmlToMarkdown } from "#lib/catalog/csv/read/html-to-markdown.ts";
import { type Row, truth } from "#lib/catalog/csv/read/row.ts";
import { MAX_TAG_LENGTH } from "#lib/catalog/edit/product-fields.ts";

const MAX_DESCRIPTION = 200_000;
const MAX_SPECIFICATIONS = 20_000;

const statuses = {
  active: "active",
  draft: "draft",
  archived: "archived",
  // Sold to whoever knows the address: not a thing this shop has.
  unlisted: "draft",
} as const;

/** Makes a product of its rows; what can't be used is written down as problems of its rows. */
export function draftProduct(slug: string, rows: Row[]): ProductDraft | null {
  const [first] = rows;
  if (!first) return null;
  const title = first.text("title");
  if (!title) first.fail("the first row of a product needs a title");
  const optionNames = readOptionNames(first);
  const variants = readVariants(rows, optionNames);
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
    options: optionNames.map((name, at) => ({ name, values: readValues(rows, variants, at) })),
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
