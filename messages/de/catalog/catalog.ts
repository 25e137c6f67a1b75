import { pluralIn } from "#lib/shared/plural.ts";
import type { catalogMessages as english } from "../../en/catalog/catalog.ts";

const plural = pluralIn("de");

export const catalogMessages: typeof english = {
  collections: "Kollektionen",
  productCount: (count) => `${count} ${plural(count, { one: "Produkt", other: "Produkte" })}`,
  sort: "Sortierung",
  sorts: {
    featured: "Empfohlen",
    newest: "Neueste",
    "price-low": "Niedrigster Preis",
    "price-high": "Höchster Preis",
  },
  pages: "Seiten",
  page: (page) => `Seite ${page}`,
  previous: "Zurück",
  next: "Weiter",
  from: (price) => `ab ${price}`,
  plusShipping: (tax) => `${tax}, zzgl. Versand`,
  soldOut: "Ausverkauft",
  breadcrumb: "Brotkrümelnavigation",
  payment: { name: "Bezahlung", value: "Krypto, auf der Seite von CCPayment oder hier" },
  related: "Das könnte Ihnen auch gefallen",
  moreFrom: (name) => `Mehr aus ${name}`,
  picker: {
    impossible:
      "Gestrichelte Werte gibt es in dieser Kombination nicht. Ihre Wahl ändert den Rest.",
    soldOut: "ausverkauft",
    inOtherCombination: "in anderer Kombination",
  },
  gallery: {
    pictures: "Bilder",
    picture: (index, label) => `Bild ${index}: ${label}`,
    zoom: ", genauer ansehen",
    detail: (title) => `${title}, ein Ausschnitt`,
    inRoom: (title, widthCm) => `${title}, ${widthCm} cm breit, über einer Bank`,
  },
};
