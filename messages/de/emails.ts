import type { emailMessages as english } from "../en/emails.ts";

export const emailMessages: typeof english = {
  order: (number) => `Bestellung ${number}`,
  viewOrder: "Bestellung ansehen",
  items: "Ihre Artikel",
  inThisParcel: "In diesem Paket",
  shipping: "Versand",
  total: "Gesamt",
  shippingTo: "Lieferadresse",
  footer: {
    reason: (number) => `Sie erhalten diese E-Mail wegen der Bestellung ${number}.`,
    contact: (email, phone) =>
      phone
        ? `Fragen? Schreiben Sie an ${email} oder rufen Sie an: ${phone}.`
        : `Fragen? Schreiben Sie an ${email}.`,
  },
  "order-received": {
    subject: "Ihre Bestellung {number} ist eingegangen",
    heading: "Vielen Dank für Ihre Bestellung",
    text: "Wir haben Ihre Artikel reserviert. Zum Zahlen öffnen Sie Ihre Bestellung, wählen einen Token und senden den genauen Betrag in einer einzigen Transaktion.",
    payUntil: "Bitte zahlen Sie bis zum {time}.",
    afterwards:
      "Bewahren Sie diese E-Mail auf: Der Link darin führt zu Ihrer Bestellung. Wenn Sie nichts bestellt haben, können Sie sie ignorieren.",
    button: "Bestellung bezahlen",
  },
  "payment-received": {
    subject: "Beleg zur Bestellung {number}",
    heading: "Bezahlt. Vielen Dank!",
    text: "Guten Tag {name}, Ihre Zahlung ist vollständig bestätigt. Diese E-Mail ist Ihr Beleg.",
    next: "Wir packen Ihre Bestellung und schreiben Ihnen, sobald sie unterwegs ist.",
  },
  "money-missing": {
    subject: "Ein Teil der Zahlung fehlt bei Bestellung {number}",
    heading: "Ein Teil der Zahlung fehlt",
    text: "{paid} sind eingegangen, {rest} sind noch offen.",
    fee: "Kryptobörsen ziehen ihre Gebühr oft vom gesendeten Betrag ab.",
    inTime:
      "Bitte zahlen Sie den Rest, bevor die Zeit abläuft. Was Sie bereits gezahlt haben, wird angerechnet.",
    overdue:
      "Die Bestellung ist abgelaufen, und es wurde nichts versandt. Sie können den Rest noch zahlen, solange der Vorrat reicht. Andernfalls erstatten wir den gezahlten Betrag.",
    received: "Eingegangen",
    stillDue: "Noch offen",
    button: "Rest zahlen",
  },
  "money-late": {
    subject: "Ihre Zahlung zur Bestellung {number} kam verspätet an",
    heading: "Bezahlt, aber verspätet",
    text: "Guten Tag {name}, der volle Betrag ist nach Ablauf der Bestellung eingegangen. Ihr Geld ist sicher, und diese E-Mail ist Ihr Beleg.",
    next: "Wir prüfen die Bestellung und versenden sie oder erstatten den Betrag. Bitte zahlen Sie nicht noch einmal.",
  },
  "money-excess": {
    subject: "Sie haben für Bestellung {number} zu viel bezahlt",
    heading: "Sie haben zu viel bezahlt",
    text: "Der volle Betrag ist eingegangen, dazu {excess} mehr.",
    next: "Wir erstatten die Differenz. Auf der Seite Ihrer Bestellung können Sie angeben, wohin.",
  },
  shipped: {
    subject: "Bestellung {number} ist unterwegs",
    heading: "Ihre Bestellung ist unterwegs",
    text: "Ihr Paket ist beim Versanddienst.",
    expected: "Voraussichtlich",
    carrier: "Versanddienst",
    trackingNumber: "Sendungsnummer",
    button: "Paket verfolgen",
  },
  "shipment-corrected": {
    subject: "Neue Sendungsdaten zur Bestellung {number}",
    heading: "Neue Sendungsdaten",
    text: "Wir haben berichtigt, wie sich Ihr Paket verfolgen lässt. Bitte verwenden Sie von nun an diese Angaben.",
  },
  "shipment-undone": {
    subject: "Bestellung {number} ist noch nicht unterwegs",
    heading: "Ihr Paket ist noch bei uns",
    text: "Wir haben ein Paket irrtümlich als versendet markiert. Das tut uns leid: Es ist noch bei uns, und wir schreiben Ihnen, sobald es unterwegs ist.",
  },
  "refund-address-confirm": {
    subject: "Bestätigen Sie die Adresse für die Erstattung zur Bestellung {number}",
    heading: "Bestätigen Sie Ihre Erstattungsadresse",
    text: "Jemand mit dem Link zu Ihrer Bestellung hat diese Adresse für Ihre Erstattung angegeben. Wir senden erst dorthin, wenn Sie sie bestätigen.",
    token: "Token",
    network: "Netzwerk",
    address: "Adresse",
    check:
      "Prüfen Sie jedes Zeichen. Eine Transaktion an eine falsche Adresse lässt sich nicht zurückholen.",
    until: "Der Link gilt bis zum {time}.",
    notYou: "Wenn Sie das nicht waren, bestätigen Sie nicht und schreiben Sie uns.",
    button: "Diese Adresse bestätigen",
  },
  "refund-address-ask": {
    subject: "Wohin dürfen wir Ihre Erstattung zur Bestellung {number} senden?",
    heading: "Wir haben eine Erstattung für Sie",
    text: "Wir möchten Ihnen zu Ihrer Bestellung Geld erstatten und brauchen dafür eine Adresse in Ihrer Wallet.",
    next: "Geben Sie sie auf der Seite Ihrer Bestellung ein. Danach schicken wir Ihnen einen Link, mit dem Sie sie bestätigen. Wir fragen nie nach einem Passwort oder einer Wiederherstellungsphrase.",
    button: "Erstattungsadresse eingeben",
  },
  "refund-sent": {
    subject: "Ihre Erstattung zur Bestellung {number}",
    heading: "Ihre Erstattung ist unterwegs",
    text: "Wir haben Ihnen {amount} gesendet.",
    return: "Wir haben Ihnen {amount} für die zurückgesendeten Artikel gesendet.",
    goodwill: "Wir haben Ihnen {amount} aus Kulanz gesendet.",
    amount: "Betrag",
    network: "Netzwerk",
    transaction: "Transaktion",
    note: "Die Gebühr des Netzwerks kann abgezogen sein. Die meisten Transaktionen kommen innerhalb einer Stunde an.",
  },
  "refund-failed": {
    subject: "Ihre Erstattung zur Bestellung {number} hat nicht geklappt",
    heading: "Ihre Erstattung hat nicht geklappt",
    text: "Wir konnten Ihnen {amount} nicht senden. Ihr Geld ist sicher.",
    next: "Prüfen Sie die Erstattungsadresse auf der Seite Ihrer Bestellung, oder schreiben Sie uns.",
  },
  "order-link": {
    subject: "Der Link zu Ihrer Bestellung {number}",
    heading: "Hier ist Ihre Bestellung",
    text: "Jemand hat in unserem Shop mit Ihrer E-Mail-Adresse und der Bestellnummer den Link zu dieser Bestellung angefordert.",
    note: "Wer den Link hat, kann die Bestellung sehen. Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren.",
  },
};
