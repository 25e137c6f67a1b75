import type { offerMessages as english } from "../../en/catalog/offer.ts";

export const offerMessages: typeof english = {
  soldOut: "Ausverkauft",
  onlyLeft: (count) => `Nur noch ${count} verfügbar`,
  backorder: "Bestellbar, wird versandt, sobald es wieder vorrätig ist",
  tokenForPrice: "Token, in dem der Preis angezeigt wird",
  priceBefore: "vorher",
  zoom: {
    close: "Schließen",
    fit: "Bild an den Bildschirm anpassen",
    enlarge: "Bild vergrößern",
  },
};
