import type { ShopMessages } from "#lib/config/shop-messages.ts";

export const shopMessages: ShopMessages = {
  allProducts: "Alle Tees und Waren",
  products: "Sortiment",
  seeAllProducts: "Zum Sortiment",
  footer: "Loser Tee, frisch abgefüllt in Hamburg.",
  listingLead:
    "Tees aus sechs Ländern, abgefüllt, wenn Sie bestellen, dazu Kannen, Becher und Dosen.",
  inStock: "Vorrätig, in 1–2 Werktagen versandfertig",
  home: {
    heading: "Erst das Wasser, dann die Ruhe.",
    lead: (count) =>
      `${count} Sorten Tee und Dinge, die man dazu braucht: ausgesucht in kleinen Gärten und Werkstätten, bezahlt mit dem Token, den Sie haben.`,
    featured: "Gerade beliebt",
    collections: "Nach Art",
  },
};
