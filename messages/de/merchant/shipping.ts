import { pluralIn } from "#lib/shared/plural.ts";
import type { merchantShippingMessages as english } from "../../en/merchant/shipping.ts";

const plural = pluralIn("de");

export const merchantShippingMessages: typeof english = {
  title: "Versand",
  lead: "Bezahlte Bestellungen, die auf den Versand warten, die älteste zuerst.",
  caption: "Zu versendende Bestellungen",
  tabs: "Zu versendende Bestellungen",
  toShip: "Zu versenden",
  partly: "Teilweise versendet",
  empty: "Nichts zu versenden",
  emptyHint: "Bezahlte Bestellungen erscheinen hier von selbst.",
  select: (number) => `${number} auswählen`,
  selected: "Auswahl",
  order: "Bestellung",
  shipTo: "Lieferadresse",
  items: "Artikel",
  method: "Versandart",
  tracking: "Sendungsnummer",
  trackingOf: (number) => `Sendungsnummer von ${number}`,
  markShipped: "Auswahl als versendet markieren",
  printSlips: "Lieferscheine der Auswahl drucken",
  panel: "Versand",
  none: "Es wurde noch nichts versendet.",
  notReady: "Sie kann versendet werden, sobald sie bezahlt und geprüft ist.",
  nothing: "Nichts an dieser Bestellung muss versendet werden.",
  parcel: (when) => `Versendet am ${when}`,
  carrier: "Versanddienst",
  other: "Anderer",
  trackingNumber: "Sendungsnummer",
  link: "Link zur Sendung",
  linkHint: "Nur für andere Versanddienste.",
  track: "Sendung verfolgen",
  pieces: (title, left) => `${title} (noch ${left})`,
  ship: "Als versendet markieren",
  shipped: "Als versendet markiert. Der Käufer erhält eine E-Mail.",
  shippedSome: (count) =>
    plural(count, {
      one: "1 Bestellung als versendet markiert.",
      other: `${count} Bestellungen als versendet markiert.`,
    }),
  notShipped: (numbers) => `Nicht versendet, bitte ansehen: ${numbers}.`,
  selectFirst: "Wählen Sie mindestens eine Bestellung aus.",
  badTracking: "Bis zu 40 Buchstaben, Ziffern, Leerzeichen und Bindestriche.",
  badLink: "Geben Sie eine vollständige Adresse ein, die mit https:// beginnt.",
  refusals: {
    "not-sold": "Diese Bestellung ist nicht bezahlt oder wartet auf eine Prüfung.",
    empty: "Geben Sie an, wie viele Stück im Paket sind.",
    "too-many": "Das ist mehr, als noch zu versenden ist.",
    erased: "Die Angaben des Käufers wurden gelöscht, es lässt sich nichts versenden.",
  },
};
