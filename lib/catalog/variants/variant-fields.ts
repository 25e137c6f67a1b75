import { z } from "zod";
import type { StockPolicy } from "#db/tables/catalogue.ts";
import { parsePriceInput } from "#lib/catalog/edit/price-input.ts";
import { line } from "#lib/catalog/edit/product-fields.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

/** What a variant's form edits; stock has a ledger and a form of its own. Money in minor units. */
export type VariantFields = {
  sku: string;
  barcode: string;
  priceMinor: number;
  compareAtMinor: number | null;
  weightGrams: number;
  policy: StockPolicy;
  /** False for what is delivered by e-mail or download. */
  requiresShipping: boolean;
  /** One of the product's pictures, or null for the first. */
  mediaId: string | null;
};

export const MAX_WEIGHT_GRAMS = 1_000_000;

export const price = line(40).transform((text, context) => {
  const minor = parsePriceInput(text);
  if (minor === null) context.addIssue(t.errors.price);
  return minor ?? 0;
});

export const optionalPrice = line(40).transform((text, context) => {
  if (text === "") return null;
  const minor = parsePriceInput(text);
  if (minor === null) context.addIssue(t.errors.price);
  return minor;
});

/** A whole number typed into a form. */
export const wholeNumber = (min: number, max: number) =>
  line(20)
    .regex(/^[-−+]?\d+$/, t.errors.wholeNumber)
    .transform((text) => Number(text.replace("−", "-")))
    .refine((value) => value >= min && value <= max, t.errors.between(min, max));

export const variantFieldsSchema = z.object({
  sku: line(100),
  barcode: line(100),
  priceMinor: price,
  compareAtMinor: optionalPrice,
  weightGrams: wholeNumber(0, MAX_WEIGHT_GRAMS),
  policy: z.enum(["deny", "continue"]),
  requiresShipping: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  mediaId: line(64).transform((id) => id || null),
});
