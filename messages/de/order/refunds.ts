import type { refundMessages as english } from "../../en/order/refunds.ts";

export const refundMessages: typeof english = {
  title: "Erstattung",
  due: (amounts) => `${amounts} können an Sie zurückgehen.`,
  asked: "Wir möchten Ihnen etwas erstatten.",
  giveAddress: "Sagen Sie uns, wohin.",
  option: (token, network) => `${token} über ${network}`,
  form: {
    network: "Token und Netzwerk",
    address: "Ihre Adresse in diesem Netzwerk",
    addressHint: "Kopieren Sie sie aus Ihrer Wallet. Geld an eine falsche Adresse ist verloren.",
    memo: "Tag",
    memoHint: "Nur bei XRP. Geben Sie 0 ein, wenn Ihre Wallet keinen nennt.",
    submit: "Diese Adresse verwenden",
    sending: "Adresse wird geprüft…",
    change: "Eine andere Adresse verwenden",
    changeWarning: "Eine neue Adresse muss erneut bestätigt werden.",
  },
  errors: {
    "unknown-order": "Diese Bestellung haben wir nicht gefunden.",
    "nothing-due": "In diesem Token gibt es nichts mehr zu erstatten.",
    chain: "Wählen Sie einen Token und ein Netzwerk.",
    address:
      "Das ist keine Adresse in diesem Netzwerk. Kopieren Sie sie noch einmal aus Ihrer Wallet.",
    memo: "Geben Sie den Tag ein: eine ganze Zahl bis 4294967295. Andere Netzwerke als XRP haben keinen.",
    "own-address": "An diese Adresse haben Sie gezahlt. Geben Sie eine eigene ein.",
    "too-many": "Sie haben die Adresse heute zu oft geändert. Versuchen Sie es morgen noch einmal.",
    erased: "Die Daten dieser Bestellung sind gelöscht. Bitte schreiben Sie uns.",
    unsupported: "Diesen Token können wir hier nicht erstatten. Bitte schreiben Sie uns.",
    tooManyFromNetwork: "Zu viele Versuche aus Ihrem Netzwerk.",
    busy: "Der Shop ist ausgelastet. Bitte versuchen Sie es in einem Moment noch einmal.",
  },
  address: {
    label: "Erstattungsadresse",
    onNetwork: (token, network) => `${token} über ${network}`,
    tag: (tag) => `Tag ${tag}`,
    unconfirmed: "Noch nicht bestätigt",
    unconfirmedNext: (email) =>
      `Wir haben einen Link an ${email} geschickt. Öffnen Sie ihn, um die Adresse zu bestätigen. Er gilt 24 Stunden.`,
    expired: "Der Link ist abgelaufen. Geben Sie die Adresse noch einmal ein.",
    confirmed: "Bestätigt",
    confirmedNext: "Wir prüfen Ihre Erstattung und senden sie dann.",
  },
  states: {
    approved: "Freigegeben. Wir senden sie jetzt.",
    asking: "Wird gesendet.",
    waiting: "Wartet auf die letzte Freigabe.",
    processing: "Unterwegs.",
    success: "Gesendet.",
    failed: "Sie ließ sich nicht senden. Wir prüfen das und versuchen es noch einmal.",
    voided: "Storniert, weil die Adresse geändert wurde.",
  },
  kinds: {
    return: "für zurückgesendete Artikel",
    goodwill: "aus Kulanz",
    other: "zu dieser Bestellung",
  },
  feeTaken: "Die Netzwerkgebühr wurde davon abgezogen.",
  confirmPage: {
    title: "Erstattungsadresse bestätigen",
    lead: (number) => `Erstattungen zur Bestellung ${number} gehen an diese Adresse:`,
    check: "Vergleichen Sie sie mit Ihrer Wallet. Eine Erstattung lässt sich nicht zurückholen.",
    submit: "Diese Adresse bestätigen",
    stranger:
      "Wenn das nicht Ihre Adresse ist, schließen Sie diese Seite. Es wird nichts dorthin gesendet.",
    invalidTitle: "Dieser Link gilt nicht mehr",
    invalid:
      "Er wurde benutzt, ist abgelaufen, oder es wurde inzwischen eine andere Adresse angegeben. Die aktuelle Adresse steht auf der Seite der Bestellung.",
    toOrder: "Zur Bestellung",
  },
};
