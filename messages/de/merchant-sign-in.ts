import type { merchantSignInMessages as english } from "../en/merchant-sign-in.ts";

export const merchantSignInMessages: typeof english = {
  title: "Anmelden",
  heading: "In der Verwaltung anmelden",
  login: "Name",
  password: "Passwort",
  submit: "Anmelden",
  off: {
    heading: "Die Verwaltung ist ausgeschaltet",
    lead: "Es ist kein Passwort festgelegt. Setzen Sie MERCHANT_PASSWORD in der Umgebung auf mindestens 8 Zeichen und starten Sie den Shop neu.",
  },
  errors: {
    missing: "Geben Sie Ihren Namen und Ihr Passwort ein.",
    wrong: "Name oder Passwort ist falsch.",
    foreign:
      "Diese Anfrage kam von einer anderen Website. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    busy: "Die Datenbank ist gerade ausgelastet. Bitte versuchen Sie es gleich noch einmal.",
    tooMany: "Zu viele Versuche.",
  },
};
