import type { layoutMessages as english } from "../en/layout.ts";

export const layoutMessages: typeof english = {
  skipToContent: "Zum Inhalt springen",
  mainNavigation: "Hauptmenü",
  sandbox: "Sandbox",
  pages: "Hilfe und Rechtliches",
  theme: { legend: "Darstellung", system: "System", light: "Hell", dark: "Dunkel" },
  footer: { payment: "Zahlung", soldBy: "Verkauft von" },
  orderTerms: "Für Ihre Bestellung gelten:",
  payment: (currency) =>
    `Zahlen Sie mit Krypto über CCPayment. Preise in ${currency}; der Wechselkurs steht fest, sobald Sie einen Token wählen.`,
  demo: {
    text: "Dies ist ein Demo-Shop: Es fließt kein echtes Geld, und nichts wird versandt.",
    link: "Zur Zahlungs-Sandbox",
  },
  howPayingWorks: {
    heading: "So funktioniert das Bezahlen",
    steps: [
      {
        title: "Token wählen",
        text: "Die Zahlungsseite bietet mehrere Token und Netzwerke. Ihre Wahl legt den Kurs fest, sodass sich der Preis nicht ändert, während Sie zahlen.",
      },
      {
        title: "Einmal senden",
        text: "Sie erhalten eine Adresse und einen genauen Betrag, als Text und als QR-Code. Jede Wallet funktioniert.",
      },
      {
        title: "Bezahlt",
        text: "Die Seite Ihrer Bestellung verfolgt die Zahlung und sagt Ihnen, was zu tun ist, falls etwas fehlt.",
      },
    ],
  },
  notFound: {
    title: "Nicht gefunden",
    heading: "Seite nicht gefunden",
    lead: "Diese Seite gibt es nicht oder nicht mehr. Prüfen Sie die Adresse, oder stöbern Sie im Shop.",
  },
  error: {
    heading: "Etwas ist schiefgegangen",
    lead: "Die Seite ließ sich nicht laden. Ihr Warenkorb und Ihre Bestellungen sind sicher. Bitte versuchen Sie es in einer Minute noch einmal.",
    orderLead:
      "Ihre Bestellung ließ sich nicht laden. Sie ist sicher, und was Sie gezahlt haben, auch. Bitte versuchen Sie es in einer Minute noch einmal.",
    tryAgain: "Erneut versuchen",
    home: "Zur Startseite",
  },
  copy: { copy: "Kopieren", copied: "Kopiert" },
  remaining: {
    hours: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
    minutes: (minutes, seconds) => `${minutes} Min. ${seconds} Sek.`,
    seconds: (seconds) => `${seconds} Sek.`,
  },
};
