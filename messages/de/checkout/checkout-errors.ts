import { pluralIn } from "#lib/shared/plural.ts";
import type { checkoutErrorMessages as english } from "../../en/checkout/checkout-errors.ts";

const plural = pluralIn("de");
const inMinutes = (count: number) =>
  `${count} ${plural(count, { one: "Minute", other: "Minuten" })}`;

export const checkoutErrorMessages: typeof english = {
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
