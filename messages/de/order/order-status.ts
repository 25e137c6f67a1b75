import type {
  orderStatusMessages as english,
  orderStateLabels as englishLabels,
} from "../../en/order/order-status.ts";

export const cancelledLabel = "Storniert";

export const orderStateLabels: typeof englishLabels = {
  "Awaiting payment": "Zahlung offen",
  Expired: "Abgelaufen",
  Underpayment: "Teilweise bezahlt",
  "Underpayment(Overdue)": "Teilweise bezahlt (überfällig)",
  Paid: "Bezahlt",
  "Paid(Overdue)": "Verspätet bezahlt",
  Overpayment: "Überzahlt",
  "Overpayment(Overdue)": "Verspätet überzahlt",
};

export const orderStatusMessages: typeof english = {
  incoming: {
    headline: "Eine Zahlung ist unterwegs",
    meaning: "Wir haben Ihre Transaktion gesehen. Das Netzwerk bestätigt sie gerade.",
    now: "Sie müssen nichts tun. Die meisten Netzwerke bestätigen in Sekunden bis zu einer halben Stunde, Bitcoin kann länger brauchen. Bitte zahlen Sie nicht noch einmal.",
  },
  retry: {
    headline: "Die Zahlungsseite ließ sich nicht öffnen",
    meaning: "Der Zahlungsdienst hat nicht geantwortet. Es wurde nichts abgebucht.",
    now: "Öffnen Sie die Zahlungsseite in einem Moment noch einmal. Sobald sie sich öffnet, reservieren wir Ihre Artikel wieder.",
  },
  cancelled: {
    headline: "Diese Bestellung wurde storniert",
    meaning: "Sie lässt sich nicht mehr bezahlen, und es wird nichts versendet.",
    now: "Falls Sie bezahlt haben, ist Ihr Geld nicht verloren: Wir prüfen die Zahlung und erstatten sie.",
  },
  shipped: {
    headline: "Ihre Bestellung ist unterwegs",
    meaning: "Alles, was Sie bestellt haben, wurde versendet.",
    now: "Unten können Sie Ihre Pakete verfolgen.",
  },
  partlyShipped: {
    headline: "Ein Teil Ihrer Bestellung ist unterwegs",
    meaning: "Der Rest folgt in einem weiteren Paket.",
    now: "Unten können Sie Ihre Pakete verfolgen.",
  },
  digital: {
    Paid: "Sie müssen nichts mehr tun. Wir schicken Ihnen das Gekaufte per E-Mail.",
    Overpayment: "Wir schicken Ihnen das Gekaufte per E-Mail und erstatten die Differenz.",
  },
  refund: {
    give: "Teilen Sie uns unten mit, wohin wir Ihre Erstattung senden sollen.",
    confirm:
      "Öffnen Sie den Link in unserer E-Mail, um die Adresse für Ihre Erstattung zu bestätigen.",
    review: "Die Adresse für Ihre Erstattung ist bestätigt: Wir prüfen sie und senden sie ab.",
    contact: "Schreiben Sie uns wegen Ihrer Erstattung.",
    sending: "Ihre Erstattung ist unterwegs.",
    sent: "Wir haben Ihre Erstattung gesendet.",
  },
  refundInstead: {
    none: "Andernfalls erstatten wir, was Sie gezahlt haben.",
    give: "Andernfalls teilen Sie uns unten mit, wohin wir Ihre Erstattung senden sollen.",
    review:
      "Wenn Sie eine Erstattung möchten, teilen Sie uns unten mit, wohin wir sie senden sollen.",
  },
  states: {
    "Awaiting payment": () => ({
      headline: "Wir warten auf Ihre Zahlung",
      meaning: "Ihre Artikel sind reserviert, bis die Zeit unten abläuft.",
      now: "Zahlen Sie den genauen Betrag in einer einzigen Transaktion. Eine verspätete Zahlung geht nicht verloren: Sie erscheint hier, und wir prüfen sie.",
    }),
    Expired: () => ({
      headline: "Diese Bestellung ist abgelaufen",
      meaning:
        "Es ist keine rechtzeitige Zahlung eingegangen, daher sind Ihre Artikel nicht mehr reserviert.",
      now: "Sie können es erneut versuchen, solange der Vorrat reicht. Wenn Sie schon bezahlt haben, zahlen Sie nicht noch einmal: Wir ordnen verspätete Zahlungen dieser Bestellung zu und prüfen sie.",
    }),
    Underpayment: ({ paid, rest }) => ({
      headline: "Ein Teil der Zahlung fehlt",
      meaning: `${paid} eingegangen, ${rest} noch offen. Kryptobörsen ziehen ihre Gebühr oft vom gesendeten Betrag ab.`,
      now: "Zahlen Sie den Rest, bevor die Zeit abläuft. Was Sie bereits gezahlt haben, wird angerechnet.",
    }),
    "Underpayment(Overdue)": ({ paid, rest }) => ({
      headline: "Ein Teil der Zahlung fehlt, und die Bestellung ist abgelaufen",
      meaning: `${paid} eingegangen, ${rest} noch offen. Es wurde nichts versandt.`,
      now: "Sie können den Rest noch zahlen, solange der Vorrat reicht.",
    }),
    Paid: () => ({
      headline: "Bezahlt. Vielen Dank!",
      meaning: "Ihre Zahlung ist vollständig bestätigt.",
      now: "Sie müssen nichts mehr tun. Wir packen Ihre Bestellung und schreiben Ihnen, sobald sie unterwegs ist.",
    }),
    "Paid(Overdue)": () => ({
      headline: "Bezahlt, aber verspätet",
      meaning:
        "Der volle Betrag ist eingegangen, nachdem die Bestellung abgelaufen war. Ihr Geld ist sicher.",
      now: "Wir prüfen das und versenden Ihre Bestellung oder erstatten den Betrag. Bitte zahlen Sie nicht noch einmal.",
    }),
    Overpayment: ({ overpaid }) => ({
      headline: "Bezahlt, mit einer Überzahlung",
      meaning: `Der volle Betrag ist eingegangen und ${overpaid} mehr.`,
      now: "Wir packen Ihre Bestellung und erstatten die Differenz.",
    }),
    "Overpayment(Overdue)": ({ overpaid }) => ({
      headline: "Verspätet bezahlt, mit einer Überzahlung",
      meaning: `Es ist mehr als der volle Betrag eingegangen (${overpaid} zu viel), ein Teil davon verspätet. Ihr Geld ist sicher.`,
      now: "Wir prüfen das und schreiben Ihnen. Bitte zahlen Sie nicht noch einmal.",
    }),
  },
};
