/** A cart as browsers see it: never its id. Money in US cents. */
export type CartLine = {
  variantId: string;
  slug: string;
  variantSlug: string;
  title: string;
  size: string;
  frame: string;
  unitMinor: number;
  quantity: number;
  /** Pieces available now; fewer than the quantity when others bought them first. */
  available: number;
};

export type CartView = {
  revision: number;
  lines: CartLine[];
  subtotalMinor: number;
  count: number;
};

export const emptyCart: CartView = { revision: 0, lines: [], subtotalMinor: 0, count: 0 };

export const MAX_QUANTITY = 10;
