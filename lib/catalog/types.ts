/** Catalogue data for components. Money in US cents. */
export type CollectionSummary = { slug: string; title: string; summary: string; text: string };

export type ProductCard = {
  slug: string;
  title: string;
  collectionTitle: string;
  year: number;
  fromMinor: number;
  /** Pieces left over all variants. */
  available: number;
};

export type Variant = {
  id: string;
  /** For addresses, such as 40x50-oak. */
  slug: string;
  size: string;
  frame: string;
  priceMinor: number;
  available: number;
};

export type Product = Omit<ProductCard, "available"> & {
  id: string;
  collectionSlug: string;
  description: string;
  note: string;
  family: string;
  variants: Variant[];
};
