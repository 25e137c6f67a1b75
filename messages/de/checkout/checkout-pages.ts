import { pluralIn } from "#lib/shared/plural.ts";
import type { checkoutPageMessages as english } from "../../en/checkout/checkout-pages.ts";

const plural = pluralIn("de");
const inMinutes = (count: number) =>
  `${count} ${plural(count, { one: "Minute", other: "Minuten" })}`;

export const checkoutPageMessages: typeof english = {
  cartPage: {
    title: "Warenkorb",
    heading: "Ihr Warenkorb",
    empty: "Ihr Warenkorb ist leer.",
    shippingLater: "Der Versand wird an der Kasse berechnet.",
    freeShipping: (country, amount, missing) =>
      `Versandkostenfrei (${country}) ab ${amount}: es fehlen noch ${missing}.`,
    checkOut: "Zur Kasse",
    notes: {
      limited: "Der Vorrat reicht dafür nicht. Wir haben hinzugefügt, was verfügbar ist.",
      busy: "Der Shop ist ausgelastet, Ihr Warenkorb blieb unverändert. Bitte versuchen Sie es noch einmal.",
      notSaved:
        "Das ließ sich nicht merken. Entfernen Sie etwas Gemerktes und versuchen Sie es noch einmal.",
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
  next: (minutes) =>
    `Als Nächstes wählen Sie einen Token und zahlen auf der Seite von CCPayment. Wir reservieren Ihre Artikel für ${inMinutes(minutes)}.`,
};
