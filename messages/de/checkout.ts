import { pluralIn } from "#lib/shared/plural.ts";
import type { checkoutMessages as english } from "../en/checkout.ts";

const plural = pluralIn("de");
const inMinutes = (count: number) =>
  `${count} ${plural(count, { one: "Minute", other: "Minuten" })}`;

export const checkoutMessages: typeof english = {
  cartPage: {
    title: "Warenkorb",
    heading: "Ihr Warenkorb",
    empty: "Ihr Warenkorb ist leer.",
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
  details: "Ihre Angaben",
  fields: {
    email: "E-Mail",
    emailHint: "Wir senden den Beleg dorthin und sonst nichts.",
    name: "Vor- und Nachname",
    line1: "Straße und Hausnummer",
    line2: "Wohnung, Etage, Firma",
    country: "Land",
    note: "Anmerkung zur Bestellung",
  },
  optional: (label) => `${label} (optional)`,
  remember: "Meine Angaben auf diesem Gerät merken",
  delivery: "Versandart",
  days: (from, to) =>
    from === to ? `${to} ${to === 1 ? "Werktag" : "Werktage"}` : `${from}–${to} Werktage`,
  deliveryTime: (days) => `Lieferzeit nach Zahlungseingang: ${days}.`,
  free: "Kostenlos",
  freeFrom: (amount, missing) => `Kostenlos ab ${amount}: es fehlen noch ${missing}`,
  digitalOnly: "Nichts zu versenden: Sie erhalten Ihre Bestellung per E-Mail.",
  yourOrder: "Ihre Bestellung",
  updateForCountry: "Für dieses Land anpassen",
  updateTotal: "Summe neu berechnen",
  next: (minutes) =>
    `Als Nächstes wählen Sie einen Token und zahlen auf der Seite von CCPayment. Wir reservieren Ihre Artikel für ${inMinutes(minutes)}.`,
  subtotal: "Zwischensumme",
  shipping: "Versand",
  total: "Gesamt",
  taxName: "MwSt.",
  includedTax: (name, percent) => `davon ${name} ${percent}`,
  inclTax: (name, percent) => `inkl. ${percent} ${name}`,
  opening: "Zahlungsseite wird geöffnet…",
  pay: (amount) => `${amount} zahlen`,
  tryAgainIn: {
    seconds: (seconds) =>
      `Versuchen Sie es in ${seconds} ${plural(seconds, { one: "Sekunde", other: "Sekunden" })} noch einmal.`,
    minutes: (minutes) => `Versuchen Sie es in ${inMinutes(minutes)} noch einmal.`,
  },
  errors: {
    emptyCart: "Ihr Warenkorb ist leer.",
    cartChanged:
      "Ihr Warenkorb oder ein Preis hat sich geändert. Prüfen Sie die neue Summe und fahren Sie fort.",
    choicesChanged:
      "Versand und Summe sind jetzt an Ihre Auswahl angepasst. Prüfen Sie beides und fahren Sie fort.",
    busy: "Der Shop ist ausgelastet. Es wurde nichts abgebucht. Bitte versuchen Sie es in einem Moment noch einmal.",
    tooManyItems: (limit) =>
      `Eine Bestellung kann höchstens ${limit} Artikel enthalten. Entfernen Sie einige aus dem Warenkorb.`,
    outOfStock: (items) =>
      `Der Vorrat reicht nicht für: ${items}. Bitte ändern Sie Ihren Warenkorb.`,
    stockShare: (items) =>
      `Damit andere auch etwas bekommen, können wir so viel hiervon nicht reservieren: ${items}. Wählen Sie weniger, oder bezahlen Sie zuerst Ihre anderen Bestellungen.`,
    unpaidOrders:
      "Sie haben zu viele unbezahlte Bestellungen. Bezahlen Sie eine davon, oder warten Sie, bis eine Reservierung endet.",
    tooManyOrders: "Zu viele Bestellungen aus Ihrem Netzwerk.",
  },
  fieldErrors: {
    email: "Geben Sie Ihre E-Mail-Adresse ein.",
    emailFormat: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.",
    name: "Geben Sie Ihren Namen ein.",
    line1: "Geben Sie Straße und Hausnummer ein.",
    missing: (label) => `${label} fehlt.`,
    postcodeFormat: (example) => `Geben Sie sie so ein: ${example}.`,
    country: "Wählen Sie ein Land, in das wir liefern.",
    tooLong: (limit) => `Verwenden Sie höchstens ${limit} Zeichen.`,
    control: "Entfernen Sie Steuerzeichen.",
  },
};
