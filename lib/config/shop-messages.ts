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
  /** Under the heading of the listing of everything. */
  listingLead: string;
  /** Said of a variant that is in stock: "In stock, leaves the workshop in 3 days". */
  inStock: string;
  home: {
    heading: string;
    lead: (productCount: number) => string;
    featured: string;
    collections: string;
  };
};
