import type { LineOption } from "#lib/catalog/format-options.ts";
import type { Picture } from "#lib/media/picture.ts";

/** A cart as browsers see it: never its id. Money in the currency's minor unit. */
export type CartLine = {
  variantId: string;
  slug: string;
  variantSlug: string;
  title: string;
  options: LineOption[];
  unitMinor: number;
  /** What it cost when it was put into the cart, where that is another price; else null. */
  earlierMinor: number | null;
  quantity: number;
  weightGrams: number;
  requiresShipping: boolean;
  /** Slugs of its product's collections. */
  collections: string[];
  /** How many can be bought now, at most MAX_PIECES_PER_LINE; fewer than the quantity when others bought them first. */
  buyable: number;
  picture: Picture | null;
};

export type CartView = {
  revision: number;
  lines: CartLine[];
  /** As entered; whether it applies is decided with the totals. */
  discountCode: string | null;
  subtotalMinor: number;
  count: number;
};

export const emptyCart: CartView = {
  revision: 0,
  lines: [],
  discountCode: null,
  subtotalMinor: 0,
  count: 0,
};
