import type { ShopMessages } from "#lib/config/shop-messages.ts";

export const shopMessages: ShopMessages = {
  allProducts: "All prints",
  products: "Prints",
  seeAllProducts: "See all prints",
  footer: "Generative art prints, drawn by code from a seed.",
  home: {
    heading: "Drawn by rules, printed by hand.",
    lead: (count) =>
      `${count} works, each grown from a single seed and printed in a small edition on cotton paper. Pay in the token you have.`,
    featured: "On the wall now",
    collections: "Collections",
  },
};
