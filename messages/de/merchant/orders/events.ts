import { pluralIn } from "#lib/shared/plural.ts";
import type {
  merchantOrderEventMessages as englishEvents,
  merchantReviewReasonMessages as englishReasons,
} from "../../../en/merchant/orders/events.ts";

export const merchantReviewReasonMessages: typeof englishReasons = {
  "price-mismatch": ({ attemptId }) =>
    `Das Gateway nennt für Zahlung ${attemptId} einen anderen Preis: nichts davon wurde gezählt.`,
  "payment-unreadable": (reason, { token }) =>
    `Die Zahlen des Gateways zu einer Zahlung über ${token(reason)} passen nicht zusammen: sie wurde nicht gezählt.`,
  "record-conflict": ({ recordId }) =>
    `Datensatz ${recordId} kam noch einmal mit anderem Inhalt: sehen Sie in die Benachrichtigungen.`,
  "payment-turned-risky": (reason, { token }) =>
    `Das Gateway stuft eine bestätigte Zahlung über ${token(reason)} jetzt als riskant ein: sehen Sie in sein Dashboard.`,
  "payment-amount-changed": (reason, { token }) =>
    `Das Gateway nennt für eine bestätigte Zahlung über ${token(reason)} jetzt einen anderen Betrag: sehen Sie in sein Dashboard.`,
  "payment-never-shown": (reason, { token }) =>
    `Eine Zahlung über ${token(reason)} wurde vor einem Tag als bezahlt gemeldet, und das Gateway zeigt sie noch immer nicht: sehen Sie in sein Dashboard.`,
  "payment-held": (reason, { token }) =>
    `${token(reason)} ist eingegangen, aber das Gateway hält den Betrag als riskant zurück: er zählt nicht. Entscheiden Sie vor dem Versand in seinem Dashboard.`,
  "paid-after-release": () =>
    "Nach Ablauf der Reservierung bezahlt: nachbestellen und versenden oder erstatten.",
  "paid-late": () => "Verspätet bezahlt: versenden oder erstatten.",
  "part-paid": ({ paidMinor }, { money }) =>
    `${money(paidMinor)} wurde vor Ablauf der Zeit bezahlt: auf den Rest warten oder erstatten.`,
  overpaid: ({ excessMinor }, { money }) =>
    `Um ${money(excessMinor)} überzahlt: die Differenz erstatten.`,
  "alarm-note": ({ text }) => text,
};

const plural = pluralIn("de");

const reviewed = {
  ship: "Prüfung abgeschlossen: versenden.",
  refund: "Prüfung abgeschlossen: erstatten.",
  dismiss: "Prüfung abgeschlossen: nichts weiter zu tun.",
};

const transferStatus = {
  pending: "ausstehend",
  processing: "in Bearbeitung",
  success: "erfolgreich",
  failed: "fehlgeschlagen",
};

export const merchantOrderEventMessages: typeof englishEvents = {
  ...merchantReviewReasonMessages,
  placed: () => "Die Bestellung wurde aufgegeben, ihre Artikel sind reserviert.",
  "details-changed": () => "Die Bestellung wurde mit anderen Angaben erneut gesendet.",
  replaced: () =>
    "Der Warenkorb wurde geändert und neu bestellt; diese Bestellung wurde storniert.",
  "payment-page-opened": () => "Die Zahlungsseite wurde geöffnet.",
  "payment-page-failed": () =>
    "Die Zahlungsseite ließ sich nicht öffnen. Es wurde nichts abgebucht.",
  "payment-page-interrupted": () => "Das Öffnen der Zahlungsseite wurde unterbrochen.",
  "payment-announced": (event, { token }) =>
    `Eine Zahlung über ${token(event)} wurde gemeldet (${transferStatus[event.status]}).`,
  "payment-confirmed": (event, { token }) => `Zahlung über ${token(event)} bestätigt.`,
  "payment-held": (event, { token }) =>
    `Zahlung über ${token(event)} eingegangen, aber vom Gateway als riskant zurückgehalten.`,
  "payment-vanished": ({ attemptId }) =>
    `Das Gateway zeigt eine bestätigte Zahlung zu ${attemptId} nicht mehr; sie zählt weiterhin.`,
  "refund-address-asked": () => "Der Kunde wurde nach einer Erstattungsadresse gefragt.",
  "refund-address-given": ({ crypto, chain }, { network }) =>
    `Der Kunde hat eine Adresse für Erstattungen in ${crypto} über ${network(chain)} angegeben. Sie muss per Mail bestätigt werden.`,
  "refund-address-confirmed": ({ crypto, chain }, { network }) =>
    `Der Kunde hat die Adresse für Erstattungen in ${crypto} über ${network(chain)} bestätigt.`,
  "refund-approved": (event, { token }) => `Eine Erstattung von ${token(event)} wurde freigegeben.`,
  "refund-announced": (event, { token }) =>
    `Eine Erstattung über ${token(event)} wurde gemeldet (${transferStatus[event.status]}).`,
  "refund-changed": (event, { token }) =>
    `Erstattung über ${token(event)}: ${transferStatus[event.status]}.`,
  "refund-vanished": ({ attemptId }) =>
    `Das Gateway zeigt eine bestätigte Erstattung zu Zahlung ${attemptId} nicht mehr; sie zählt weiterhin.`,
  "state-changed": ({ from, to }, { state }) => `${state(from)} → ${state(to)}`,
  "reservation-ended": () =>
    "Die Reservierung ist abgelaufen; die Artikel sind wieder für andere verfügbar.",
  "receipt-written": () => "Der Beleg wurde erstellt.",
  "ready-to-ship": () => "Versandbereit.",
  "items-returned": ({ pieces }) =>
    plural(pieces, {
      one: "1 zurückgesendeter Artikel ist wieder auf Lager.",
      other: `${pieces} zurückgesendete Artikel sind wieder auf Lager.`,
    }),
  "items-cancelled": ({ pieces }) =>
    plural(pieces, {
      one: "1 Artikel wird nicht versendet und ist wieder auf Lager.",
      other: `${pieces} Artikel werden nicht versendet und sind wieder auf Lager.`,
    }),
  shipped: ({ pieces, trackingNumber }) =>
    plural(pieces, { one: "1 Artikel versendet", other: `${pieces} Artikel versendet` }) +
    (trackingNumber ? `, Sendungsnummer ${trackingNumber}.` : "."),
  "shipment-corrected": ({ trackingNumber }) =>
    trackingNumber
      ? `Versanddienst oder Sendungsnummer eines Pakets berichtigt: ${trackingNumber}.`
      : "Versanddienst oder Sendungsnummer eines Pakets berichtigt.",
  "shipment-undone": ({ pieces }) =>
    plural(pieces, {
      one: "Der Versand von 1 Artikel wurde rückgängig gemacht.",
      other: `Der Versand von ${pieces} Artikeln wurde rückgängig gemacht.`,
    }),
  cancelled: () => "Die Bestellung wurde unbezahlt storniert.",
  "address-changed": () => "Die Lieferadresse wurde berichtigt.",
  "review-resolved": ({ resolution }) => reviewed[resolution],
  note: ({ text }) => text,
};
