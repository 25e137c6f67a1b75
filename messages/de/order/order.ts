import type { orderMessages as english } from "../../en/order/order.ts";

export const orderMessages: typeof english = {
  firstAndMore: (first, more) => `${first} und ${more} weitere`,
  title: (state, number) => `${state}: Bestellung ${number}`,
  placed: (number, date) => `Bestellung ${number} vom ${date}`,
  order: (number) => `Bestellung ${number}`,
  announceState: (state) => `Ihre Bestellung ist jetzt: ${state}`,
  timeLeft: "Verbleibende Zeit zum Zahlen:",
  payHere: "Oder hier zahlen, ohne den Shop zu verlassen",
  receipt: "Beleg",
  payments: "Zahlungen",
  received: "Eingegangen",
  stillDue: "Noch offen",
  refunded: "Erstattet",
  history: "Verlauf",
  latestEntries: (shown, all) => `Die neuesten ${shown} von ${all} Einträgen.`,
  items: "Ihre Artikel",
  shippingTo: "Lieferadresse",
  buyer: "Bestellt von",
  addressErased: "Wir haben die Adresse gelöscht.",
  keepLink: (number) =>
    `Bewahren Sie den Link zu dieser Seite auf: Wer ihn hat, kann die Bestellung sehen. Ihre Bestellnummer ist ${number}.`,
  backToOrder: "Zurück zur Bestellung",
  parcels: {
    title: "Ihre Pakete",
    shipped: (when: string) => `Versendet am ${when}`,
    number: (number: string) => `Sendungsnummer ${number}`,
    track: "Paket verfolgen",
  },
  steps: {
    placed: "Bestellt",
    payment: "Zahlung",
    paymentReceived: "Zahlung eingegangen",
    paidInFull: "Vollständig bezahlt",
    readyToShip: "Versandbereit",
    shipped: "Versendet",
    done: ": erledigt",
    notDone: ": noch offen",
  },
  lines: { shipping: "Versand", total: "Gesamt" },
  transfers: {
    none: "Noch keine Zahlungen.",
    sentToYou: (received, fee) => `${received} an Sie gesendet; Netzwerkgebühr ${fee}.`,
    notOnNetwork: "noch nicht im Netzwerk",
    failed: "Fehlgeschlagen",
    confirmed: "Bestätigt",
    confirmedLate: "Bestätigt, verspätet",
    heldForReview: "Wird geprüft",
    verifying: "Wird geprüft",
    confirming: "Wird bestätigt",
    refunded: "Erstattet",
    refundFailed: "Erstattung fehlgeschlagen",
    refundInProgress: "Erstattung läuft",
  },
  nextStep: {
    goToPayment: "Zur Zahlungsseite",
    opening: "Zahlungsseite wird geöffnet…",
    rest: "Rest zahlen",
    again: "Erneut versuchen",
    retry: "Zahlungsseite noch einmal öffnen",
  },
  payPage: {
    title: "Hier zahlen",
    pay: (amount) => `${amount} zahlen`,
    chooseToken: "Token wählen",
    chooseAnother: "Anderen Token wählen",
    noTokens:
      "Der Zahlungsdienst antwortet nicht. Es wurde nichts abgebucht. Laden Sie die Seite in einem Moment neu.",
    tokenAndNetwork: "Token und Netzwerk",
    gettingAddress: "Adresse wird geholt…",
    showAddress: "Zahlungsadresse zeigen",
    qrCode: (network) => `QR-Code der Adresse im Netzwerk ${network}`,
    sendExactly: (token, network) => `Genau so viel ${token} über ${network} senden`,
    theAmount: "den Betrag",
    toAddress: "An diese Adresse",
    theAddress: "die Adresse",
    memo: "Memo (Tag), erforderlich",
    theMemo: "das Memo",
    memoWarning:
      "Geben Sie das Memo an. Ohne das Memo können wir Ihre Zahlung dieser Bestellung nicht zuordnen.",
    timeLeft: "Verbleibende Zeit",
    openInWallet: "In der Wallet öffnen",
    openInWalletHint: "Öffnet die Wallet auf diesem Gerät, alles ist schon ausgefüllt.",
    scan: "Mit der Wallet scannen: Der Betrag steht im Code.",
    scanAddress: "Der Code enthält nur die Adresse: Geben Sie den Betrag selbst ein.",
    onlyOn: (token, network) => `Senden Sie ${token} nur über ${network}.`,
    otherNetworks: (token, networks) =>
      `${token} gibt es auch auf ${networks}. Was dort gesendet wird, kommt hier nicht an.`,
    sharedAddress:
      "Adressen sehen auf mehreren Netzwerken gleich aus: Prüfen Sie das Netzwerk in Ihrer Wallet.",
    whatNext: "So geht es weiter",
    next: {
      send: "Sie senden den genauen Betrag aus Ihrer Wallet.",
      seen: "Wir sehen ihn innerhalb einer Minute und halten die Uhr an.",
      counts: (minutes) =>
        minutes === null
          ? "Sobald das Netzwerk ihn bestätigt hat, ist Ihre Bestellung bezahlt."
          : minutes === 1
            ? "Nach etwa einer Minute hat das Netzwerk ihn bestätigt, und Ihre Bestellung ist bezahlt."
            : `Nach etwa ${minutes} Minuten hat das Netzwerk ihn bestätigt, und Ihre Bestellung ist bezahlt.`,
    },
    takes: (minutes) => (minutes === 1 ? "etwa 1 Minute" : `etwa ${minutes} Minuten`),
    iHavePaid: "Ich habe bezahlt",
    lookingFor: (amount, network, address) =>
      `Wir suchen ${amount} über ${network}, gesendet an ${address}. Diese Seite aktualisiert sich von selbst.`,
    notSeen:
      "Nach einer halben Stunde noch nichts? Vergleichen Sie Betrag, Netzwerk und Adresse mit Ihrer Wallet und schreiben Sie uns mit der Transaktionsnummer.",
    paidTitle: (number) => `✓ Bezahlt: Bestellung ${number}`,
  },
  receiptPage: {
    title: "Beleg",
    notYet: "Noch kein Beleg",
    whenPaid: "Sie erhalten einen Beleg, sobald die Bestellung vollständig bezahlt ist.",
    heading: (number) => `Beleg ${number}`,
    soldBy: "Verkäufer",
    taxId: (id) => `USt-IdNr. ${id}`,
  },
  payErrors: {
    settled: "Diese Bestellung ist schon bezahlt. Es ist nichts mehr offen.",
    refunded:
      "Diese Bestellung wird erstattet und kann nicht mehr bezahlt werden. Bitte bestellen Sie neu.",
    incoming: "Eine Zahlung ist unterwegs. Sie erscheint hier, sobald sie bestätigt ist.",
    opening: "Wir öffnen die Zahlungsseite. Sie erscheint hier in einem Moment.",
    "sold-out":
      "Einige Artikel dieser Bestellung sind ausverkauft, daher kann sie nicht mehr bezahlt werden.",
    "stock-share":
      "So viele Artikel können wir nicht noch einmal reservieren. Bezahlen Sie zuerst Ihre anderen Bestellungen.",
    "discount-used-up":
      "Der Rabattcode dieser Bestellung ist inzwischen aufgebraucht. Bitte bestellen Sie neu.",
    "attempts-used-up":
      "Diese Bestellung kann hier nicht mehr bezahlt werden. Bitte schreiben Sie uns.",
    "unknown-token": "Dieser Token wird nicht mehr angeboten. Wählen Sie einen anderen.",
    cancelled: "Diese Bestellung wurde storniert und lässt sich nicht mehr bezahlen.",
    erased:
      "Diese Bestellung ist längst abgelaufen und ihre Daten sind gelöscht. Bitte bestellen Sie neu.",
    gateway:
      "Die Zahlungsseite ließ sich nicht öffnen. Es wurde nichts abgebucht. Bitte versuchen Sie es in einem Moment noch einmal.",
    busy: "Der Shop ist ausgelastet. Es wurde nichts abgebucht. Bitte versuchen Sie es in einem Moment noch einmal.",
    unknownOrder: "Diese Bestellung haben wir nicht gefunden.",
    chooseToken: "Wählen Sie zuerst einen Token und ein Netzwerk.",
    tooManyFromNetwork: "Zu viele Versuche aus Ihrem Netzwerk.",
    tooManyForOrder: "Zu viele Versuche, diese Bestellung zu bezahlen.",
  },
};
