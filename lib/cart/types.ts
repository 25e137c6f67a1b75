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
  /** Pieces that can be had now; less than the quantity means that somebody was faster. */
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
