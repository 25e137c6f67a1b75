import type { ShopMessages } from "#lib/config/shop-messages.ts";

export const shopMessages: ShopMessages = {
  allProducts: "Alle Stücke",
  products: "Keramik",
  seeAllProducts: "Alle Stücke ansehen",
  footer: "Steinzeug, auf der Scheibe gedreht.",
  listingLead: "Alles, was gerade aus dem Ofen kam.",
  inStock: "Vorrätig, in 2 Tagen unterwegs",
  home: {
    heading: "Geschirr für jeden Tag.",
    lead: (count) => `${count} Stücke aus Steinzeug, gedreht und glasiert in Jena.`,
    featured: "Frisch gebrannt",
    collections: "Serien",
  },
};
