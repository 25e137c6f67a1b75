import type { merchantSignInMessages as english } from "../../../en/merchant/staff/sign-in.ts";

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
  secondFactor: {
    title: "Zweiter Faktor",
    heading: "Geben Sie Ihren Code ein",
    lead: "Öffnen Sie Ihre Authenticator-App und geben Sie den sechsstelligen Code ein. Ein Wiederherstellungscode geht auch.",
    code: "Code",
    submit: "Weiter",
    restart: "Als jemand anders anmelden",
  },
  newPassword: {
    title: "Neues Passwort",
    heading: "Wählen Sie Ihr Passwort",
    lead: "Sie haben sich mit einem Einmalpasswort angemeldet. Wählen Sie ein eigenes, um fortzufahren.",
    password: "Neues Passwort",
    hint: (length) => `Mindestens ${length} Zeichen.`,
    submit: "Passwort speichern",
    tooShort: (length) => `Nehmen Sie mindestens ${length} Zeichen.`,
    tooLong: (length) => `Nehmen Sie höchstens ${length} Zeichen.`,
    same: "Wählen Sie ein anderes als das, das Sie bekommen haben.",
  },
  errors: {
    codeMissing: "Geben Sie den Code ein.",
    codeWrong: "Dieser Code ist falsch oder wurde schon benutzt.",
    missing: "Geben Sie Ihren Namen und Ihr Passwort ein.",
    wrong: "Name oder Passwort ist falsch.",
    foreign:
      "Diese Anfrage kam von einer anderen Website. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    busy: "Die Datenbank ist gerade ausgelastet. Bitte versuchen Sie es gleich noch einmal.",
    tooMany: "Zu viele Versuche.",
  },
};
