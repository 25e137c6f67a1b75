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
};
