import type { cartMessages as english } from "../en/cart.ts";

export const cartMessages: typeof english = {
  cart: "Warenkorb",
  yourCart: "Ihr Warenkorb",
  pieces: () => " Stück",
  close: "Schließen",
  adding: "Wird in den Warenkorb gelegt…",
  empty: "Ihr Warenkorb ist leer.",
  subtotal: "Zwischensumme",
  viewCart: "Zum Warenkorb",
  checkOut: "Zur Kasse",
  addToCart: "In den Warenkorb",
  soldOut: "Ausverkauft",
  each: (price) => `je ${price}`,
  remove: "Entfernen",
  saveForLater: "Für später merken",
  saved: "Für später gemerkt",
  moveToCart: "In den Warenkorb",
  oneLess: (title) => `Einmal ${title} weniger`,
  oneMore: (title) => `Einmal ${title} mehr`,
  soldOutLine: "Ausverkauft. Entfernen Sie den Artikel, um fortzufahren.",
  onlyLeftLine: (count) =>
    `Nur noch ${count} verfügbar. Verringern Sie die Menge, um fortzufahren.`,
  priceChanged: (before, now) => `Der Preis hat sich von ${before} auf ${now} geändert.`,
  quantity: "Menge",
  busy: "Der Shop ist ausgelastet, Ihr Warenkorb blieb unverändert. Bitte versuchen Sie es noch einmal.",
  problems: {
    unavailable: "Dieses Produkt ist nicht mehr erhältlich.",
    soldOut: "Dieser Artikel ist soeben ausverkauft.",
    onlyLeft: (count) => `Nur noch ${count} verfügbar. Wir haben hinzugefügt, was da ist.`,
    tooMany: (limit) => `Sie können höchstens ${limit} Stück eines Artikels auf einmal bestellen.`,
  },
};
