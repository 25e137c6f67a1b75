import type {
  OptionValue,
  ProductOption,
  Specification,
  StockPolicy,
} from "#db/tables/catalogue.ts";
import type { Picture } from "#lib/media/picture.ts";

export type { OptionValue, ProductOption, Specification, StockPolicy };

/** Catalogue data for components. Money in the currency's minor unit. */
export type CollectionSummary = {
  slug: string;
  title: string;
  summary: string;
  text: string;
  /** A picture for link previews, or null for the shop's own. */
  pictureId: string | null;
};

export type ProductCard = {
  slug: string;
  title: string;
  /** Below the title: its first collection, else its vendor; may be empty. */
  caption: string;
  fromMinor: number;
  /** Not every variant costs the same. */
  hasPriceRange: boolean;
  /** Of the cheapest variant, such as "130,00 €/kg", or null. */
  unitPrice: string | null;
  soldOut: boolean;
  picture: Picture | null;
};

/** Price and stock of a variant, which may change while a page is looked at. */
export type Offer = {
  priceMinor: number;
  /** The price before a reduction, or null. */
  compareAtMinor: number | null;
  available: number;
  policy: StockPolicy;
};

export type Variant = Offer & {
  id: string;
  /** For addresses, such as 40x50-oak; empty where the product has no options. */
  slug: string;
  /** One value of each of the product's options, in their order. */
  values: string[];
  sku: string;
  barcode: string;
  weightGrams: number;
  requiresShipping: boolean;
  /** One of the product's pictures, or null for the first. */
  pictureId: string | null;
};

export type Product = {
  id: string;
  slug: string;
  title: string;
  /** Markdown. */
  description: string;
  vendor: string;
  tags: string[];
  specifications: Specification[];
  options: ProductOption[];
  seoTitle: string;
  seoDescription: string;
  collections: { slug: string; title: string }[];
  pictures: Picture[];
  variants: Variant[];
};
