import type { ProductStatus, Specification, StockPolicy } from "#db/tables/catalogue.ts";

/** A product as a file says it. What is undefined has no column there, and stays as it is. */
export type ProductDraft = {
  /** Where it starts in the file. */
  line: number;
  slug: string;
  title: string;
  description?: string;
  status?: ProductStatus;
  vendor?: string;
  type?: string;
  tags?: string[];
  /** Titles. */
  collections?: string[];
  seoTitle?: string;
  seoDescription?: string;
  specifications?: Specification[];
  options: { name: string; values: OptionValueDraft[] }[];
  variants: VariantDraft[];
  pictures?: PictureDraft[];
};

/** color: `#rrggbb`; null for none. */
export type OptionValueDraft = { name: string; color?: string | null };

export type VariantDraft = {
  /** One value of each option. */
  values: string[];
  priceMinor: number;
  compareAtMinor?: number | null;
  sku?: string;
  barcode?: string;
  weightGrams?: number;
  requiresShipping?: boolean;
  policy?: StockPolicy;
  stock?: number;
  /** The source of one of the product's pictures. */
  picture?: string;
};

export type PictureDraft = { line: number; source: string; alt: string; focal?: FocalPoint };

/** What must stay visible when a picture is cropped, in percent from the left and the top. */
export type FocalPoint = { x: number; y: number };

/** Why a line can't be used. */
export type Problem = { line: number; message: string };
