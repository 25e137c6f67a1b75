import type { merchantAccountMessages as english } from "../../../en/merchant/staff/account.ts";

export const merchantAccountMessages: typeof english = {
  title: "Mein Konto",
  lead: (login, role) => `Angemeldet als ${login}, ${role}.`,
  roles: { owner: "Inhaber", staff: "Team" },
  password: {
    heading: "Passwort",
    byEnvironment:
      "Das Passwort dieses Kontos ist MERCHANT_PASSWORD in der Umgebung des Shops. Ändern Sie es dort und starten Sie den Shop neu: Alle Sitzungen dieses Kontos enden.",
    label: "Neues Passwort",
    submit: "Passwort ändern",
    changed: "Das Passwort ist geändert. Ihre anderen Sitzungen sind beendet.",
  },
  sessions: {
    heading: "Sitzungen",
    caption: "Wo Sie angemeldet sind",
    device: "Gerät",
    since: "Angemeldet",
    lastSeen: "Zuletzt gesehen",
    current: "Diese Sitzung",
    end: "Beenden",
    endOthers: "Alle anderen Sitzungen beenden",
    ended: "Beendet.",
    none: "Es gibt keine Sitzungen.",
  },
  secondFactor: {
    heading: "Zweiter Faktor",
    off: "Eine Authenticator-App auf Ihrem Telefon zeigt einen Code, nach dem die Anmeldung fragt. Ein gestohlenes Passwort allein öffnet dann nichts.",
    on: "Jede Anmeldung fragt nach einem Code Ihrer Authenticator-App.",
    start: "Einrichten",
    restart: "Mit einem neuen Schlüssel neu beginnen",
    started: "Scannen Sie den Code mit Ihrer App und geben Sie ein, was sie zeigt.",
    scan: "Scannen Sie dies mit Ihrer Authenticator-App, oder tippen Sie den Schlüssel ein.",
    qr: "QR-Code Ihres Schlüssels",
    key: "Schlüssel",
    code: "Sechsstelliger Code",
    confirm: "Einschalten",
    wrong:
      "Dieser Code ist falsch. Prüfen Sie, ob die Uhr Ihres Telefons stimmt, und nehmen Sie den nächsten Code.",
    enabled:
      "Der zweite Faktor ist eingeschaltet. Erstellen Sie als Nächstes Wiederherstellungscodes.",
    remove: "Ausschalten",
    removed: "Der zweite Faktor ist ausgeschaltet.",
    unreadable:
      "Der gespeicherte Schlüssel ist nicht lesbar, weil SESSION_SECRET geändert wurde. Die Anmeldung mit Wiederherstellungscodes geht weiterhin; richten Sie den zweiten Faktor neu ein.",
  },
  recovery: {
    heading: "Wiederherstellungscodes",
    lead: "Jeder öffnet Ihr Konto einmal, falls Sie Ihr Telefon verlieren. Bewahren Sie sie dort auf, wo andere Papiere liegen.",
    left: (count) =>
      count === 1
        ? "Ein Code ist unbenutzt."
        : count === 0
          ? "Sie haben keine Codes."
          : `${count} Codes sind unbenutzt.`,
    make: "Neue Codes erstellen",
    made: "Dies sind Ihre Wiederherstellungscodes. Sie werden nur dieses eine Mal gezeigt; frühere gelten nicht mehr.",
  },
};
