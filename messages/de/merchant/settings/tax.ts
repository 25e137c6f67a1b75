import type { merchantTaxMessages as english } from "../../../en/merchant/settings/tax.ts";

export const merchantTaxMessages: typeof english = {
  title: "Steuern",
  lead: "Gilt für Bestellungen ab jetzt. Eine Bestellung behält die Steuer, mit der sie aufgegeben wurde.",
  fields: {
    display: "Steuer in den Preisen",
    name: "Wie die Steuer heißt",
    rates: "Sätze nach Land",
    special: "Andere Sätze für Kollektionen",
  },
  displays: { none: "Nicht ausgewiesen", included: "In den Preisen enthalten" },
  displayHint: "Die Preise bleiben für alle gleich; der Satz sagt nur, wie viel davon Steuer ist.",
  nameHint: (usual) => `Leer: ${usual}.`,
  ratesLead:
    "In Prozent, nach dem Land der Lieferung. Eine Zeile ohne Land entfällt; 0 weist keine Steuer aus.",
  specialLead:
    "Für Waren wie Lebensmittel oder Bücher. Es zählt die erste Kollektion, in der ein Produkt steht.",
  otherCountries: "Alle anderen Länder",
  country: "Land",
  rate: "Satz in %",
  collection: "Kollektion",
  chooseCountry: "Kein Land",
  chooseCollection: "Keine Kollektion",
  another: "Weitere Kollektion",
  notARate: "Geben Sie einen Satz zwischen 0 und 50 ein, etwa 8,1.",
  noCountry: "Wählen Sie ein Land für diesen Satz.",
  twice: "Dieses Land hat oben schon einen Satz.",
  noCollection: "Wählen Sie eine Kollektion für diese Sätze.",
};
