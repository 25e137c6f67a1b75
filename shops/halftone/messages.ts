import type { ShopMessages } from "#lib/config/shop-messages.ts";

export const shopMessages: ShopMessages = {
  allProducts: "All prints",
  products: "Prints",
  seeAllProducts: "See all prints",
  footer: "Generative art prints, drawn by code from a seed.",
  listingLead:
    "Every work in the shop, each drawn by code from a seed and printed in a small edition.",
  inStock: "In stock, leaves the workshop in 3 days",
  home: {
    heading: "Drawn by rules, printed by hand.",
    lead: (count) =>
      `${count} works, each grown from a single seed and printed in a small edition on cotton paper. Pay in the token you have.`,
    featured: "On the wall now",
    collections: "Collections",
  },
};
