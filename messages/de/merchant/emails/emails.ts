import type { merchantEmailMessages as english } from "../../../en/merchant/emails/emails.ts";

export const merchantEmailMessages: typeof english = {
  openOrder: "Bestellung öffnen",
  items: "Artikel",
  shipping: "Versand",
  total: "Gesamt",
  shippingTo: "Lieferadresse",
  footer: "Sie erhalten diese E-Mail, weil Ihre Adresse die Kontaktadresse des Shops ist.",
  pieces: (count) => `${count} Stück`,
  "owner-order-paid": {
    subject: "Bezahlt: Bestellung {number}, {total}",
    heading: "Neue bezahlte Bestellung",
    text: "Bestellung {number} ist vollständig bezahlt und versandbereit.",
  },
  "owner-review": {
    subject: "Bestellung {number} muss geprüft werden",
    heading: "Eine Bestellung muss geprüft werden",
    text: "Bestellung {number} wartet auf eine Entscheidung:",
  },
  "owner-low-stock": {
    subject: "Nur noch {available} da: {item}",
    heading: "Geringer Bestand",
    text: "{item}: noch {pieces}.",
    button: "Produkt öffnen",
  },
  "owner-gateway-failing": {
    subject: "Das Zahlungs-Gateway antwortet nicht",
    heading: "Das Zahlungs-Gateway antwortet nicht",
    text: "Seit {since} erhält der Shop keine Antwort. Zahlungsseiten lassen sich nicht öffnen, und Zahlungen werden erst bestätigt, wenn es wieder antwortet.",
    button: "Verwaltung öffnen",
  },
};
