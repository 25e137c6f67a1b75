/**
 * A text as every database stores it: without U+0000, which PostgreSQL refuses, and with U+FFFD for half of a surrogate
 * pair, which UTF-8 can't write.
 */
export const cleanText = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** A value of JSON with all its texts cleaned. */
export const parseCleanJson = (text: string): unknown =>
  JSON.parse(text, (_, value) => (typeof value === "string" ? cleanText(value) : value));
