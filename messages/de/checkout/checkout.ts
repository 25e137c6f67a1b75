import type { checkoutMessages as english } from "../../en/checkout/checkout.ts";

export const checkoutMessages: typeof english = {
  continueToPayment: "Weiter zur Zahlung",
  contact: "Kontakt",
  shippingAddress: "Lieferadresse",
  details: "Ihre Angaben",
  fields: {
    email: "E-Mail",
    emailHint: "Wir schreiben Ihnen nur zu dieser Bestellung.",
    name: "Vor- und Nachname",
    line1: "Straße und Hausnummer",
    line2: "Wohnung, Etage, Firma",
    country: "Land",
    note: "Anmerkung zur Bestellung",
  },
  optional: (label) => `${label} (optional)`,
  remember: "Meine Angaben auf diesem Gerät merken",
  delivery: "Versandart",
  digitalOnly: "Nichts zu versenden: Sie erhalten Ihre Bestellung per E-Mail.",
  yourOrder: "Ihre Bestellung",
  updateForCountry: "Für dieses Land anpassen",
  updateTotal: "Summe neu berechnen",
  opening: "Zahlungsseite wird geöffnet…",
  offline:
    "Sie sind offline. Es wurde nichts bestellt. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
};
