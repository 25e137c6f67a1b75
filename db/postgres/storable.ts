/**
 * PostgreSQL stores no U+0000 and no half of a surrogate pair, SQLite does: what strangers send must not fail on one of
 * them alone. Forms take both out before (lib/shared/clean-text.ts).
 */
export const storable = (value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "\u{FFFD}").toWellFormed() : value;

/** A value as JSON that can be stored: escaped, both would be refused only when the value is read. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => storable(inner));
