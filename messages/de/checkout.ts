import type { checkoutMessages as english } from "../en/checkout.ts";

export const checkoutMessages: typeof english = {
  cartPage: {
    title: "Warenkorb",
    heading: "Ihr Warenkorb",
    empty: "Ihr Warenkorb ist leer.",
    subtotal: "Zwischensumme",
    shippingLater: "Der Versand wird an der Kasse berechnet.",
    checkOut: "Zur Kasse",
    notes: {
      limited: "Der Vorrat reicht dafür nicht. Wir haben hinzugefügt, was verfügbar ist.",
      busy: "Der Shop ist ausgelastet, Ihr Warenkorb blieb unverändert. Bitte versuchen Sie es noch einmal.",
      invalid: "Ihr Warenkorb ließ sich nicht ändern. Bitte versuchen Sie es noch einmal.",
    },
  },
  title: "Kasse",
  placed: {
    heading: "Sie haben diese Bestellung schon aufgegeben",
    lead: (number) =>
      `Es ist die Bestellung ${number}. Ihre Seite zeigt den Stand und wie Sie zahlen.`,
    goToOrder: "Zu Ihrer Bestellung",
  },
  empty: { heading: "Ihr Warenkorb ist leer", lead: "Legen Sie etwas hinein, um zu bestellen." },
  continueToPayment: "Weiter zur Zahlung",
  contact: "Kontakt",
  shippingAddress: "Lieferadresse",
  fields: {
    email: "E-Mail",
    emailHint: "Wir senden den Beleg dorthin und sonst nichts.",
    name: "Vor- und Nachname",
    line1: "Straße und Hausnummer",
    line2: "Wohnung, Etage, Firma (optional)",
    postcode: "Postleitzahl",
    city: "Ort",
    region: "Bundesland oder Region (optional)",
    country: "Land",
    note: "Anmerkung zur Bestellung (optional)",
  },
  yourOrder: "Ihre Bestellung",
  updateShipping: "Versand für dieses Land berechnen",
  next: (minutes) =>
    `Als Nächstes wählen Sie einen Token und zahlen auf der Seite von CCPayment. Wir reservieren Ihre Artikel für ${minutes} Minuten.`,
  subtotal: "Zwischensumme",
  shipping: "Versand",
  total: "Gesamt",
  opening: "Zahlungsseite wird geöffnet…",
  pay: (amount) => `${amount} zahlen`,
};
