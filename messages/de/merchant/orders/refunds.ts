import { pluralIn } from "#lib/shared/plural.ts";
import type { merchantRefundMessages as english } from "../../../en/merchant/orders/refunds.ts";

const plural = pluralIn("de");

export const merchantRefundMessages: typeof english = {
  title: "Erstattungen",
  lead: "Geld, das zurückgehen soll, und was daraus wurde. Erstattet wird in dem Token, in dem gezahlt wurde.",
  limits: (left, refunds) =>
    `In den nächsten 24 Stunden können Sie noch ${left} freigeben, in höchstens ${refunds} Erstattungen.`,
  filter: "Erstattungen nach ihrem Stand",
  lists: {
    due: "Zu erstatten",
    moving: "Unterwegs",
    sent: "Gesendet",
    failed: "Fehlgeschlagen oder storniert",
  },
  empty: {
    due: "Es ist nichts zu erstatten.",
    moving: "Keine Erstattung ist unterwegs.",
    sent: "Noch keine Erstattung wurde gesendet.",
    failed: "Keine Erstattung ist fehlgeschlagen.",
  },
  due: {
    order: "Bestellung",
    state: "Status",
    amount: "Zu erstatten",
    address: "Erstattungsadresse",
  },
  addresses: {
    none: "Noch nicht angegeben",
    unconfirmed: "Noch nicht bestätigt",
    expired: "Link abgelaufen",
    confirmed: "Vom Kunden bestätigt",
  },
  columns: {
    order: "Bestellung",
    amount: "Betrag",
    to: "An",
    kind: "Grund",
    status: "Status",
    approved: "Freigegeben",
  },
  approvedBy: (name, time) => `${name}, ${time}`,
  states: {
    approved: "Freigegeben, noch nicht gesendet",
    asking: "Wird gesendet: wartet auf die Antwort von CCPayment",
    waiting: "Wartet auf Freigabe im Dashboard von CCPayment",
    processing: "Unterwegs",
    success: "Gesendet",
    failed: "Fehlgeschlagen, nicht gesendet",
    voided: "Storniert: Der Kunde hat die Adresse geändert",
  },
  kinds: {
    due: "Durch die Zahlung fällig",
    return: "Artikel zurückgekommen",
    goodwill: "Kulanz",
    other: "Anderer Grund",
  },
  order: {
    panel: "Erstattung",
    nothingDue: "Durch die Zahlung ist nichts zu erstatten.",
    anyway: "Aus anderem Grund erstatten",
    free: "Kann erstattet werden",
    kind: "Grund",
    received: "Eingegangen",
    spent: "Erstattet oder unterwegs",
    dueBack: "Zu erstatten",
    worth: (money) => `zum festgelegten Kurs ${money} wert`,
    noAddress:
      "Der Kunde hat noch keine Adresse angegeben. Fragen Sie danach: Das Formular steht auf der Bestellseite des Kunden.",
    unconfirmed:
      "Der Kunde hat diese Adresse angegeben, aber noch nicht über den Link in der Mail bestätigt.",
    expired: "Der Link in der Mail ist abgelaufen. Der Kunde muss die Adresse erneut angeben.",
    unsupported:
      "Adressen in den Netzwerken dieses Tokens lassen sich hier nicht prüfen. Erstatten Sie im Dashboard von CCPayment.",
    to: "An",
    balance: "Guthaben bei CCPayment",
    fee: "Netzwerkgebühr jetzt",
    unknown: "nicht verfügbar",
    amount: "Betrag",
    amountHint: (due) => `Höchstens ${due}.`,
    whoPays: "Wer die Netzwerkgebühr zahlt",
    merchantPays: "Der Shop: Der Kunde bekommt den ganzen Betrag",
    shopperPays: "Der Kunde: Sie geht vom Betrag ab",
    approve: "Erstattung senden",
    irrevocable: "Eine Erstattung lässt sich nicht zurückholen.",
    payouts: "Erstattungen dieser Bestellung",
    reason: (reason) => `CCPayment: ${reason}`,
    ownReasons: {
      "no-longer-due": "Der Betrag war nicht mehr offen, als er gesendet werden sollte.",
      "token-not-offered": "CCPayment bietet diesen Token in diesem Netzwerk nicht an.",
      "not-sent": "CCPayment konnte sie nicht senden.",
    },
    again: "Es wurde nichts gesendet. Geben Sie die Erstattung noch einmal frei.",
  },
  dashboard: {
    title: "Im Dashboard von CCPayment erstattet",
    states: {
      pending: "Gesehen",
      processing: "Unterwegs",
      success: "Gesendet",
      failed: "Fehlgeschlagen",
    },
  },
  ask: {
    submit: "Nach einer Erstattungsadresse fragen",
    asked: (time) => `Der Kunde wurde gefragt: ${time}.`,
    done: "Der Kunde wurde per Mail gefragt.",
    refusals: {
      nothing: "Es gibt nichts zu erstatten.",
      asked: "Der Kunde wurde vor weniger als einer Stunde gefragt.",
      erased: "Die Angaben des Käufers sind gelöscht, niemand kann gefragt werden.",
    },
  },
  restock: {
    title: "Artikel wieder ins Lager nehmen",
    lead: "Artikel, die zurückgekommen sind oder doch nicht versendet werden. Erstattet wird dadurch nichts.",
    returned: (item, most) => `${item}: zurückgekommen (höchstens ${most})`,
    cancelled: (item, most) => `${item}: wird nicht versendet (höchstens ${most})`,
    submit: "Ins Lager nehmen",
    done: (pieces) =>
      plural(pieces, {
        one: "1 Artikel ist wieder auf Lager.",
        other: `${pieces} Artikel sind wieder auf Lager.`,
      }),
    invalid: "Geben Sie eine ganze Zahl ein.",
    refusals: {
      none: "Geben Sie ein, wie viele Stück.",
      "too-many": "Das ist mehr, als diese Bestellung noch hat.",
    },
  },
  approved: "Freigegeben. Die Erstattung wird gesendet.",
  errors: {
    amount: "Geben Sie einen Betrag über 0 ein.",
    decimals: (decimals) => `Dieser Token hat höchstens ${decimals} Nachkommastellen.`,
    "not-due": (due) => `Jetzt können nur noch ${due} erstattet werden.`,
    address: "Die Erstattungsadresse hat sich geändert. Prüfen Sie sie und geben Sie erneut frei.",
    "day-count": "Die Zahl der Erstattungen in 24 Stunden ist ausgeschöpft.",
    "day-amount": (left) => `In 24 Stunden können nur noch ${left} erstattet werden.`,
  },
};
