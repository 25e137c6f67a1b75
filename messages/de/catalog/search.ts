import { pluralIn } from "#lib/shared/plural.ts";
import type { searchMessages as english } from "../../en/catalog/search.ts";

const plural = pluralIn("de");

export const searchMessages: typeof english = {
  search: "Suche",
  label: "Produkte suchen",
  placeholder: "Name, Sorte oder Artikelnummer",
  resultsFor: (query) => `Ergebnisse für „${query}“`,
  count: (count) => `${count} ${plural(count, { one: "Produkt", other: "Produkte" })}`,
  moreThan: (count) => `Mehr als ${count} Produkte`,
  corrected: (typed, words) => `Keine Treffer für „${typed}“. Sie sehen Ergebnisse für „${words}“.`,
  filter: "Filtern",
  filters: "Filter",
  chosen: "Gewählte Filter",
  remove: (name) => `Filter entfernen: ${name}`,
  clear: "Alle Filter entfernen",
  close: "Fertig",
  sort: "Sortierung",
  sorts: {
    best: "Beste Treffer",
    newest: "Neueste",
    "price-low": "Niedrigster Preis",
    "price-high": "Höchster Preis",
  },
  facets: { collection: "Kollektion", vendor: "Hersteller", tag: "Schlagwort" },
  price: "Preis",
  priceFrom: "Von",
  priceTo: "Bis",
  priceRange: (from, to) => `${from} bis ${to}`,
  atLeast: (price) => `ab ${price}`,
  atMost: (price) => `bis ${price}`,
  apply: "Anwenden",
  inStock: "Lieferbar",
  nothing: "Nichts gefunden",
  nothingHelp: "Prüfen Sie die Schreibweise, nehmen Sie weniger Wörter oder stöbern Sie hier:",
  nothingFiltered: "Kein Produkt erfüllt alles zugleich. Entfernen Sie einen Filter:",
  suggestions: "Vorschläge",
  allResults: (query) => `Alle Ergebnisse für „${query}“`,
  noSuggestions: "Keine Vorschläge",
  failed: "Vorschläge lassen sich nicht laden. Die Eingabetaste startet die Suche.",
};
