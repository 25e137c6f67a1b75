import { pluralIn } from "#lib/shared/plural.ts";
import type { merchantNotificationMessages as english } from "../../../en/merchant/orders/notifications.ts";

const plural = pluralIn("de");

export const merchantNotificationMessages: typeof english = {
  title: "Benachrichtigungen",
  lead: "Was am Webhook ankam, wie es empfangen wurde, und was darüber entschieden wurde.",
  caption: "Benachrichtigungen",
  filter: "Ergebnis",
  all: "Alle",
  when: "Empfangen",
  type: "Art",
  verdict: "Ergebnis",
  order: "Bestellung",
  empty: "Keine Benachrichtigungen",
  emptyHint: "Sie erscheinen hier, sobald das Gateway eine sendet.",
  verdicts: {
    refused: "Abgelehnt",
    ignored: "Ignoriert",
    activation: "Adresstest",
    "unknown-order": "Unbekannte Bestellung",
    hint: "Gateway gefragt",
    unconfirmed: "Unbestätigt",
    confirmed: "Bestätigt",
    conflict: "Widerspruch",
  },
  meanings: {
    refused: "Sie war nicht vom Gateway signiert oder nicht lesbar. Es wurde nichts geändert.",
    ignored: "Sie ist echt, betrifft aber keine Bestellung.",
    activation: "Das Gateway hat geprüft, ob die Adresse antwortet.",
    "unknown-order": "Sie betrifft eine Zahlung, die dieser Shop nicht geöffnet hat.",
    hint: "Sie kam zu spät, um ihr zu glauben; daher wurde das Gateway gefragt.",
    unconfirmed:
      "Aufbewahrt, aber die Bestellauskunft des Gateways zeigt die Überweisung noch nicht. Sie zählt nicht.",
    confirmed: "Die Bestellauskunft des Gateways zeigt die Überweisung.",
    conflict: "Derselbe Vorgang kam schon mit anderem Inhalt. Die Bestellung ist zu prüfen.",
  },
  reasons: {
    new: "Die erste zu ihrem Datensatz",
    climbed: "Der nächste Schritt ihres Datensatzes",
    same: "Nichts Neues: Der Datensatz war bekannt",
    conflict: "Bekannter Datensatz, anderer Inhalt",
    hint: "Ihre Zeit liegt zu weit von jetzt entfernt",
    "no such attempt": "Dieser Shop hat keine solche Zahlung",
  },
  page: {
    back: "Alle Benachrichtigungen",
    heading: (type) => `Benachrichtigung ${type}`,
    received: (when) => `Empfangen am ${when}`,
    noType: "ohne Art",
    reason: "Einzelheit",
    answered: "Antwort",
    acknowledged: "Angenommen",
    notAcknowledged: "Nicht angenommen",
    sentAt: "Gesendet, laut Absender",
    record: "Vorgang",
    attempt: "Zahlungsversuch",
    content: "Inhalt",
    body: "Wie empfangen",
    bytes: (bytes) => plural(bytes, { one: "1 Byte", other: `${bytes} Bytes` }),
    cut: (bytes) => `Von ${bytes} Bytes wurde nur der Anfang aufbewahrt.`,
    hex: "Bytes hexadezimal",
    changes: "Was sie geändert hat",
    noChanges: "Nichts: Alles war schon bekannt, oder ihr wurde nicht geglaubt.",
  },
  signature: {
    heading: "Signatur",
    v1: "Der SHA-256 dieser Teile, ohne Trennzeichen aneinandergefügt, muss der Signatur gleichen.",
    v2: "Der HMAC-SHA256 dieser Teile, ohne Trennzeichen aneinandergefügt und mit dem Geheimnis als Schlüssel, muss der Signatur gleichen.",
    parts: {
      appId: "App-ID",
      secret: "App-Geheimnis",
      timestamp: "Zeitstempel",
      body: "Inhalt",
    },
    secretValue: (length) => `nicht gezeigt, ${length} Zeichen`,
    bodyValue: (bytes) => `die unveränderten Bytes, ${bytes} Stück`,
    missing: "fehlt",
    right: "richtig",
    wrong: "falsch",
    received: "Empfangen",
    expected: "Erwartet",
    matches: "Sie sind gleich.",
    differs:
      "Sie unterscheiden sich: Der Absender kennt das Geheimnis nicht, oder unterwegs wurde etwas geändert.",
    unknown: "Sie lässt sich nicht noch einmal prüfen, weil nicht alles aufbewahrt wurde.",
    shortened: "Signaturen sind gekürzt, damit niemand hier eine abschreiben kann.",
  },
  replay: {
    button: "Noch einmal durch den Empfänger",
    hint: "Genau wie sie kam. Bei einer alten fragt der Shop das Gateway; eine gefälschte wird wieder abgelehnt.",
    done: (status) =>
      status === 200
        ? "Der Empfänger hat sie noch einmal bestätigt (200)."
        : `Der Empfänger hat sie noch einmal abgelehnt (${status}).`,
    unknown: "Diese Benachrichtigung gibt es nicht mehr.",
    incomplete: "Es wurde nicht alles aufbewahrt, daher geht das nicht noch einmal.",
  },
  resend: {
    heading: "Das Gateway noch einmal senden lassen",
    hint: "Benachrichtigungen von höchstens einer Stunde, einmal in der Minute und 25 Mal am Tag.",
    date: "Tag (UTC)",
    time: "Von (UTC)",
    onlyFailed: "Nur solche, die nicht angenommen wurden",
    button: "Diese Stunde anfordern",
    nothing: "Das Gateway hat aus dieser Stunde nichts noch einmal zu senden.",
    done: (count) =>
      plural(count, {
        one: "Das Gateway sendet 1 Benachrichtigung noch einmal.",
        other: `Das Gateway sendet ${count} Benachrichtigungen noch einmal.`,
      }),
    asked: "Das Gateway wurde gefragt. Es hat nicht gesagt, wie viele es sendet.",
    refused: (message) => `Das Gateway hat abgelehnt: ${message}`,
    later: (message) =>
      `Das Gateway konnte es gerade nicht tun. Versuchen Sie es später noch einmal. (${message})`,
    badTime: "Wählen Sie einen Tag und eine Uhrzeit.",
  },
};
