import type { shopPageMessages as english } from "../../../en/merchant/settings/shop-pages.ts";

export const shopPageMessages: typeof english = {
  title: "Seiten",
  lead: "AGB, Datenschutz und die anderen Seiten des Shops. Welche es gibt, steht in der Konfiguration des Shops.",
  caption: "Die Seiten des Shops",
  page: "Seite",
  address: "Adresse",
  state: "Text",
  changed: "Hier geändert",
  original: "Datei des Shops",
  legal: "Gilt für Bestellungen",
  back: "Alle Seiten",
  view: "Im Shop ansehen",
  fields: { title: "Titel", markdown: "Text" },
  markdownHint:
    "Markdown: ## Überschrift, **fett**, *kursiv*, - Liste, > Hinweis, [Wörter](https://…). HTML erscheint als Text.",
  previewed: "Die Vorschau zeigt, was Sie eingegeben haben. Gespeichert wurde nichts.",
  preview: "Vorschau",
  reset: "Zurück zum Text des Shops",
  resetHint: (file) => `Verwirft, was hier geändert wurde; ${file} gilt wieder.`,
};
