import { pluralIn } from "#lib/shared/plural.ts";
import type {
  orderEventMessages as englishEvents,
  reviewReasonMessages as englishReasons,
} from "../../en/order/order-events.ts";

const plural = pluralIn("de");

const transferStatus = {
  pending: "gesehen",
  processing: "wird bestätigt",
  success: "gesendet",
  failed: "fehlgeschlagen",
};

const paymentStatus = {
  pending: "Zahlung gesehen",
  processing: "Zahlung wird bestätigt",
  success: "Zahlung eingegangen",
  failed: "Zahlung fehlgeschlagen",
};

const reviewed = {
  ship: "Wir haben die Bestellung geprüft: Sie wird versendet.",
  refund: "Wir haben die Bestellung geprüft: Sie erhalten Ihr Geld zurück.",
  dismiss: "Wir haben die Bestellung geprüft. Sie müssen nichts tun.",
};

const checking = "Wir prüfen diese Bestellung. Sie müssen nichts tun.";
const checkingPayment =
  "Wir prüfen eine Zahlung. Sie ist nicht verloren, und Sie müssen nichts tun.";

export const orderEventMessages: typeof englishEvents = {
  placed: () => "Bestellung aufgegeben. Ihre Artikel sind reserviert.",
  "details-changed": () => "Bestellung mit anderen Angaben erneut gesendet.",
  replaced: () =>
    "Sie haben Ihren Warenkorb geändert und neu bestellt, daher wurde diese Bestellung storniert.",
  "payment-page-opened": () => "Zahlungsseite geöffnet.",
  "payment-page-failed": () =>
    "Die Zahlungsseite ließ sich nicht öffnen. Es wurde nichts abgebucht.",
  "payment-page-interrupted": () => "Das Öffnen der Zahlungsseite wurde unterbrochen.",
  "payment-announced": (event, { token }) => `${paymentStatus[event.status]}: ${token(event)}.`,
  "payment-confirmed": (event, { token }) => `Zahlung über ${token(event)} bestätigt.`,
  "payment-held": (event, { token }) =>
    `Zahlung über ${token(event)} eingegangen. Der Zahlungsdienst prüft sie.`,
  "payment-vanished": () => "Wir prüfen eine Zahlung noch einmal. Sie zählt weiterhin.",
  "refund-address-asked": () => "Wir haben Sie nach einer Adresse für eine Erstattung gefragt.",
  "refund-address-given": ({ crypto, chain }, { network }) =>
    `Sie haben eine Adresse für Erstattungen in ${crypto} über ${network(chain)} angegeben.`,
  "refund-address-confirmed": ({ crypto, chain }, { network }) =>
    `Adresse für Erstattungen in ${crypto} über ${network(chain)} bestätigt.`,
  "refund-approved": (event, { token }) => `Erstattung von ${token(event)} freigegeben.`,
  "refund-announced": (event, { token }) =>
    `Erstattung über ${token(event)}: ${transferStatus[event.status]}.`,
  "refund-changed": (event, { token }) =>
    `Erstattung über ${token(event)}: ${transferStatus[event.status]}.`,
  "refund-vanished": () => "Wir prüfen eine Erstattung noch einmal.",
  "state-changed": ({ from, to }, { state }) => `Status geändert: ${state(from)} → ${state(to)}.`,
  "reservation-ended": () =>
    "Die Reservierung ist abgelaufen. Die Artikel sind wieder für andere verfügbar.",
  "receipt-written": () => "Beleg erstellt.",
  "ready-to-ship": () => "Versandbereit.",
  shipped: ({ pieces }) =>
    plural(pieces, { one: "1 Artikel versendet.", other: `${pieces} Artikel versendet.` }),
  "shipment-corrected": () => "Angaben zur Sendungsverfolgung eines Pakets berichtigt.",
  "shipment-undone": ({ pieces }) =>
    plural(pieces, {
      one: "1 Artikel wurde irrtümlich als versendet markiert. Er ist noch bei uns.",
      other: `${pieces} Artikel wurden irrtümlich als versendet markiert. Sie sind noch bei uns.`,
    }),
  "items-returned": ({ pieces }) =>
    plural(pieces, {
      one: "1 zurückgesendeter Artikel ist angekommen.",
      other: `${pieces} zurückgesendete Artikel sind angekommen.`,
    }),
  "items-cancelled": ({ pieces }) =>
    plural(pieces, {
      one: "1 Artikel wird nicht versendet.",
      other: `${pieces} Artikel werden nicht versendet.`,
    }),
  cancelled: () => "Diese Bestellung wurde storniert.",
  "address-changed": () => "Lieferadresse berichtigt.",
  "review-resolved": ({ resolution }) => reviewed[resolution],
  note: ({ text }) => text,
};

export const reviewReasonMessages: typeof englishReasons = {
  "price-mismatch": () => checkingPayment,
  "payment-unreadable": () => checkingPayment,
  "record-conflict": () => checkingPayment,
  "payment-turned-risky": () => checkingPayment,
  "payment-amount-changed": () => checkingPayment,
  "payment-never-shown": () => checkingPayment,
  "payment-held": (reason, { token }) =>
    `Der Zahlungsdienst prüft Ihre Zahlung über ${token(reason)}. Sie müssen nichts tun.`,
  "paid-after-release": () =>
    "Ihre Zahlung kam nach Ablauf der Reservierung an. Wir prüfen die Bestellung.",
  "paid-late": () => "Ihre Zahlung kam verspätet an. Wir prüfen die Bestellung.",
  "part-paid": ({ paidMinor }, { money }) =>
    `Wir haben ${money(paidMinor)} erhalten. Zahlen Sie den Rest, oder wir erstatten den Betrag.`,
  overpaid: ({ excessMinor }, { money }) =>
    `Sie haben ${money(excessMinor)} zu viel bezahlt. Wir erstatten die Differenz.`,
  "alarm-note": () => checking,
};
