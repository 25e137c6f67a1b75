import type { merchantAuditMessages as english } from "../../../en/merchant/staff/audit.ts";

export const merchantAuditMessages: typeof english = {
  title: "Protokoll",
  lead: "Alles, was in der Verwaltung geändert wurde: wer, wann, vorher und nachher.",
  caption: "Änderungen, die neueste zuerst",
  filter: "Protokoll filtern",
  when: "Wann",
  who: "Wer",
  what: "Was",
  change: "Änderung",
  anyone: "Alle",
  anything: "Alles",
  subject: "Bereich",
  subjectId: "Kennung",
  from: "Von",
  to: "Bis",
  empty: "Keine Änderung passt dazu.",
  emptyHint: "Hier erscheint, was in der Verwaltung geändert wird.",
  noDetail: "–",
};
