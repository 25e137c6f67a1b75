import type { merchantOutboxMessages as english } from "../../../en/merchant/emails/outbox.ts";

export const merchantOutboxMessages: typeof english = {
  title: "E-Mails",
  lead: "Was der Shop an Käufer und an Sie schreibt.",
  noServer:
    "Es ist kein Mailserver eingestellt (SMTP_URL), daher warten E-Mails hier und lassen sich nur lesen.",
  caption: "E-Mails",
  filter: "Zustand",
  all: "Alle",
  states: { waiting: "Wartet", refused: "Abgelehnt", sent: "Gesendet" },
  subject: "Betreff",
  recipient: "An",
  written: "Geschrieben",
  state: "Zustand",
  order: "Bestellung",
  erased: "Inhalt gelöscht",
  empty: "Keine E-Mails",
  emptyHint: "Die erste wird mit der ersten Bestellung geschrieben.",
  back: "Alle E-Mails",
  sentAt: (when) => `Gesendet am ${when}`,
  refusedBy: (error) =>
    `Der Mailserver hat sie abgelehnt: ${error}. Sie wird stündlich erneut versucht.`,
  preview: "Vorschau",
  plainText: "Als reiner Text",
  details: "Einzelheiten",
  kind: "Art",
  again: "Noch einmal senden",
  queued: "Sie wird noch einmal gesendet.",
  refusals: {
    unknown: "Diese E-Mail gibt es nicht.",
    waiting: "Sie wurde noch nicht gesendet, wird es aber noch.",
    erased: "Ihr Inhalt wurde gelöscht, daher lässt sie sich nicht noch einmal senden.",
  },
};
