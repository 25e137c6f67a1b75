import type { uiMessages as english } from "../en/ui.ts";

export const uiMessages: typeof english = {
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
