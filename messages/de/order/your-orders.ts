import type { yourOrdersMessages as english } from "../../en/order/your-orders.ts";

export const yourOrdersMessages: typeof english = {
  title: "Ihre Bestellungen",
  heading: "Ihre Bestellungen",
  lead: "Bestellungen aus diesem Browser, unbezahlte zuerst.",
  none: "In diesem Browser wurde noch nichts bestellt.",
  order: (number) => `Bestellung ${number}`,
  placed: (time) => `Bestellt am ${time}`,
  lookUp: {
    heading: "Bestellung suchen",
    lead: "Geben Sie die Nummer und Ihre E-Mail-Adresse ein. Wir senden Ihnen den Link.",
    number: "Bestellnummer",
    numberHint: "Sie steht in jeder E-Mail zur Bestellung.",
    email: "E-Mail",
    submit: "Link zusenden",
    sent: "Wenn es diese Bestellung gibt, ist ihr Link unterwegs an diese Adresse. Bitte sehen Sie in Ihr Postfach, auch in den Spam-Ordner.",
    invalid: "Geben Sie die Bestellnummer und eine E-Mail-Adresse wie ada@example.com ein.",
    tooMany:
      "Zu viele Anfragen aus Ihrem Netzwerk. Bitte versuchen Sie es in einigen Minuten noch einmal.",
    busy: "Der Shop ist ausgelastet. Bitte versuchen Sie es in einem Moment noch einmal.",
  },
  putBack: "Wieder in den Warenkorb legen",
};
