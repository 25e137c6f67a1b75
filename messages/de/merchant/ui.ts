import type { merchantUiMessages as english } from "../../en/merchant/ui.ts";

export const merchantUiMessages: typeof english = {
  console: "Verwaltung",
  menu: "Menü",
  navigation: "Verwaltung",
  signOut: "Abmelden",
  toShop: "Zum Shop",
  skipToContent: "Zum Inhalt springen",
  refusals: {
    busy: "Die Datenbank ist gerade ausgelastet. Bitte versuchen Sie es gleich noch einmal.",
    invalid: "Einige Felder müssen berichtigt werden.",
    foreign:
      "Diese Anfrage kam von einer anderen Website, deshalb wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    signedOut:
      "Ihre Sitzung ist beendet, deshalb wurde nichts geändert. Melden Sie sich in einem anderen Tab an und senden Sie das Formular dann noch einmal ab.",
    ownerOnly: "Das können nur Inhaber.",
    confirmPassword: "Bestätigen Sie dies mit Ihrem Passwort.",
    passwordMissing: "Geben Sie Ihr Passwort ein.",
    passwordWrong: "Dieses Passwort ist falsch.",
    wait: (seconds) => `Zu viele falsche Passwörter. Versuchen Sie es in ${seconds} s noch einmal.`,
  },
  confirmPassword: "Ihr Passwort",
  confirmPasswordHint: "Damit feststeht, dass Sie es sind.",
  working: "Wird ausgeführt …",
  filter: "Anwenden",
  clearFilters: "Filter zurücksetzen",
  selectAll: "Alle auswählen",
  previousPage: "Zurück",
  nextPage: "Weiter",
  pages: "Seiten",
  close: "Schließen",
  cancel: "Abbrechen",
  forbidden: {
    title: "Nicht erlaubt",
    heading: "Diese Seite ist nicht für Ihr Konto",
    lead: "Nur Inhaber des Shops können sie öffnen, oder die Anfrage kam von einer anderen Website.",
    back: "Zur Verwaltung",
  },
  notFound: {
    title: "Nicht gefunden",
    heading: "Seite nicht gefunden",
    lead: "Unter dieser Adresse gibt es nichts, oder es wurde entfernt.",
    back: "Zur Übersicht",
  },
  error: {
    heading: "Etwas ist schiefgegangen",
    lead: "Die Seite ließ sich nicht laden. Es ging nichts verloren. Bitte versuchen Sie es gleich noch einmal.",
    tryAgain: "Erneut versuchen",
  },
};
