import { z } from "zod";
import type { ProductStatus, Specification } from "#db/tables/catalogue.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

/** What the product form edits. Each field is merged by itself when two people edit at once. */
export type ProductFields = {
  title: string;
  slug: string;
  /** Markdown. */
  description: string;
  status: ProductStatus;
  vendor: string;
  tags: string[];
  /** Slugs of the collections that are filled by hand. */
  collections: string[];
  specifications: Specification[];
  seoTitle: string;
  seoDescription: string;
};

export const productStatuses = ["draft", "active", "archived"] as const;

export const MAX_DESCRIPTION = 200_000;
const MAX_TAGS = 100;
/** As long as a value that a search can be narrowed down by; indexes of PostgreSQL hold no text above 2.7 kB. */
export const MAX_TAG_LENGTH = 100;
const MAX_SPECIFICATIONS = 50;

/** A slug as addresses hold it. */
export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, t.errors.slug)
  .max(80, t.errors.slug);

export const line = (max: number) => z.string().trim().max(max, t.errors.tooLong(max));

/** Words separated by commas, each once. */
const tags = line(5000)
  .transform((text) => [
    ...new Set(
      text
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= MAX_TAGS, t.errors.tooMany(MAX_TAGS))
  .refine(
    (list) => list.every((tag) => tag.length <= MAX_TAG_LENGTH),
    t.errors.tooLong(MAX_TAG_LENGTH),
  );

/** One a line: name, colon, value. */
const specifications = line(20_000).transform((text, context) => {
  const lines = text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);
  if (lines.length > MAX_SPECIFICATIONS) context.addIssue(t.errors.tooMany(MAX_SPECIFICATIONS));
  return lines.map((one) => {
    const [, name = "", value = ""] = /^([^:]+):\s*(.+)$/.exec(one) ?? [];
    if (!name) context.addIssue(t.errors.specification(one.slice(0, 60)));
    return { name: name.trim(), value: value.trim() };
  });
});

/** The product form, as texts. */
export const productFieldsSchema = z.object({
  title: line(200).min(1, t.errors.required),
  slug: slugSchema,
  description: z
    .string()
    .max(MAX_DESCRIPTION, t.errors.tooLong(MAX_DESCRIPTION))
    .transform((text) => text.replace(/\r\n/g, "\n").trim()),
  status: z.enum(productStatuses),
  vendor: line(200),
  tags,
  specifications,
  seoTitle: line(200),
  seoDescription: line(1000),
});

/** The fields as the form's texts. */
export function productTexts(fields: ProductFields) {
  const { tags, specifications, collections, ...texts } = fields;
  return {
    ...texts,
    tags: tags.join(", "),
    specifications: specifications.map(({ name, value }) => `${name}: ${value}`).join("\n"),
  };
}
