import { pluralIn } from "#lib/shared/plural.ts";
import type { merchantTimelineMessages as english } from "../../../en/merchant/orders/timeline.ts";

const plural = pluralIn("de");

export const merchantTimelineMessages: typeof english = {
  empty: "Bisher ist nichts geschehen.",
  shortened: (shown) => `Gezeigt werden die neuesten ${shown} jeder Art.`,
  notification: (type, verdict) => `Benachrichtigung ${type}: ${verdict}`,
  email: (subject) => `E-Mail „${subject}“`,
  emailSent: (when) => `gesendet am ${when}`,
  emailWaiting: "wartet auf den Versand",
  emailFailed: (error) => `abgelehnt: ${error}`,
  note: (name) => `Notiz von ${name}`,
  job: {
    receipt: "Der Beleg wird erstellt",
    "ready-to-ship": "Sie wird als versandbereit markiert",
    "stock-sold": "Ihre Artikel werden verkauft",
    "stock-released": "Ihre Artikel werden freigegeben",
    "order-received": "Eine E-Mail wird geschrieben",
    "money-missing": "Eine E-Mail wird geschrieben",
    "money-excess": "Eine E-Mail wird geschrieben",
    "owner-order-paid": "Eine E-Mail wird geschrieben",
    "owner-review": "Eine E-Mail wird geschrieben",
  },
  jobFailed: (tries, error) =>
    plural(tries, {
      one: `einmal fehlgeschlagen: ${error}`,
      other: `${tries} Mal fehlgeschlagen: ${error}`,
    }),
  by: (name, what) => `${name}: ${what}`,
  actions: {
    "order.check": "hat beim Gateway nachgefragt",
    "order.cancel": "hat die Bestellung storniert",
    "order.address": "hat die Adresse berichtigt",
    "order.review": "hat eine Prüfung abgeschlossen",
    "order.ship": "hat Artikel als versendet markiert",
    "order.shipment": "hat einen Versand berichtigt",
    "order.unship": "hat einen Versand rückgängig gemacht",
    "order.restock": "hat Artikel wieder ins Lager genommen",
    "refund.ask": "hat den Kunden nach einer Erstattungsadresse gefragt",
    "refund.approve": "hat eine Erstattung freigegeben",
    "order.erase": "hat die Angaben des Käufers gelöscht",
    "email.resend": "hat eine E-Mail erneut gesendet",
  },
  sources: {
    event: "Bestellung",
    notification: "Gateway",
    email: "E-Mail",
    note: "Notiz",
    staff: "Team",
    job: "Aufgabe",
  },
};
