import type { EmailKind } from "#lib/mail/email-content.ts";
import {
  type EmailTexts,
  firstTexts,
  isOptional,
  type TextField,
  textFields,
} from "#lib/mail/texts/email-texts.ts";

/** Values for placeholders, by their names. */
export type Values = Record<string, string>;

const IN_BRACES = /\{([^{}]*)\}/g;

/** A text with its placeholders filled in. What a value contains is never taken for a placeholder. */
export const fill = (text: string, values: Values): string =>
  text.replace(IN_BRACES, (whole, name: string) => values[name] ?? whole);

const namesIn = (text: string): string[] =>
  [...text.matchAll(IN_BRACES)].map(([, name = ""]) => name);

/**
 * Mails to somebody who has paid, so that the name typed beside an address can't be used to write to strangers
 * (lib/mail/compose/compose-email.test.ts).
 */
const mayGreet: EmailKind[] = [
  "payment-received",
  "money-late",
  "money-excess",
  "shipped",
  "shipment-corrected",
  "shipment-undone",
  "refund-sent",
  "refund-failed",
];

/** The placeholders that a mail's texts may have. */
export function placeholdersOf(kind: EmailKind): string[] {
  const used = Object.values(firstTexts(kind)).flatMap(namesIn);
  return [...new Set([...used, ...(mayGreet.includes(kind) ? ["name"] : []), "shop"])];
}

/** The placeholders that a text must keep: without them the mail doesn't say what it is for. */
export const requiredIn = (kind: EmailKind, field: TextField): string[] =>
  namesIn(firstTexts(kind)[field] ?? "").filter((name) => name !== "name");

export type TextProblem =
  | { kind: "empty" }
  | { kind: "unknown"; name: string }
  | { kind: "missing"; name: string }
  | { kind: "brace" }
  | { kind: "lines" };

/** What is wrong with a text for a mail, or null. */
export function checkText(kind: EmailKind, field: TextField, text: string): TextProblem | null {
  if (text.trim() === "") return isOptional(field) ? null : { kind: "empty" };
  const names = namesIn(text);
  const known = placeholdersOf(kind);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return { kind: "unknown", name: unknown };
  if (/[{}]/.test(text.replace(IN_BRACES, ""))) return { kind: "brace" };
  const missing = requiredIn(kind, field).find((name) => !names.includes(name));
  if (missing !== undefined) return { kind: "missing", name: missing };
  const isOneLine = field === "subject" || field === "heading";
  return isOneLine && /[\r\n]/.test(text) ? { kind: "lines" } : null;
}

/** Stored texts where they still fit the mail, which an update may have changed; else the first ones. */
export function usableTexts(kind: EmailKind, stored: EmailTexts): EmailTexts {
  const first = firstTexts(kind);
  return Object.fromEntries(
    textFields[kind].map((field) => {
      const text = stored[field];
      const isUsable = text !== undefined && checkText(kind, field, text) === null;
      return [field, isUsable ? text : (first[field] ?? "")];
    }),
  );
}
