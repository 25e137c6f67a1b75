/** The texts that only this shop says, in its language: `shops/<name>/messages.ts` holds them. */
export type ShopMessages = {
  /** What the shop sells, as a link to all of it: "All prints". */
  allProducts: string;
  /** The same, short, in the navigation: "Prints". */
  products: string;
  /** A button that leads there: "See all prints". */
  seeAllProducts: string;
  /** Under the shop's name in the footer. */
  footer: string;
  home: {
    heading: string;
    lead: (productCount: number) => string;
    featured: string;
    collections: string;
  };
};
