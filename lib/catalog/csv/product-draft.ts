import type { ProductStatus, StockPolicy } from "#db/tables/catalogue.ts";

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
  options: { name: string; values: string[] }[];
  variants: VariantDraft[];
  pictures?: PictureDraft[];
};

export type VariantDraft = {
  /** One value of each option. */
  values: string[];
  priceMinor: number;
  compareAtMinor?: number | null;
  sku?: string;
  barcode?: string;
  weightGrams?: number;
  policy?: StockPolicy;
  stock?: number;
  /** The source of one of the product's pictures. */
  picture?: string;
};

export type PictureDraft = { line: number; source: string; alt: string };

/** Why a line can't be used. */
export type Problem = { line: number; message: string };
