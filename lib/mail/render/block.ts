import type { PageLink } from "#lib/shop-pages/page-links.ts";
/** A part of a mail; every mail is a few of them, written as HTML and as text. */
export type Block =
  | { kind: "text"; text: string }
  /** Something the reader must not miss. */
  | { kind: "note"; text: string }
  | { kind: "button"; label: string; href: string }
  /** What was bought or sent: amounts on the right. `total`: stands out. */
  | { kind: "rows"; heading: string; rows: { text: string; amount: string; total?: boolean }[] }
  /** Names with their values, such as a tracking number; values may be long. */
  | { kind: "facts"; facts: { name: string; value: string; href?: string | null }[] }
  | { kind: "lines"; heading: string; lines: string[] };

export type Letter = {
  subject: string;
  /** What inboxes show beside the subject. */
  preview: string;
  heading: string;
  blocks: Block[];
};

/** The small print at the end of a mail. */
export type MailFooter = { lines: string[]; links: PageLink[] };
