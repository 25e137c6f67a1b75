/** The ways in which JSON libraries serialize the same value. */
export function rewrittenBodies(body: string): string[] {
  try {
    return serialized(JSON.parse(body));
  } catch {
    // Not JSON, or nested too deeply to serialize.
    return [];
  }
}

function serialized(value: unknown): string[] {
  const compact = JSON.stringify(value);
  const spaced = JSON.stringify(value, null, 1)
    .replace(/\n */g, " ")
    .replace(/([{[]) /g, "$1")
    .replace(/ ([}\]])/g, "$1");
  const sorted = JSON.stringify(value, Object.keys(flatKeys(value)).sort());
  const styles = [
    compact,
    spaced,
    JSON.stringify(value, null, 2),
    JSON.stringify(value, null, 4),
    sorted,
  ];
  return styles.flatMap((text) => [
    text,
    escapeUnicode(text),
    text.replaceAll("/", "\\/"),
    escapeUnicode(text).replaceAll("/", "\\/"),
  ]);
}

function flatKeys(value: unknown): Record<string, true> {
  if (typeof value !== "object" || value === null) return {};
  return Object.entries(value).reduce<Record<string, true>>(
    (keys, [key, inner]) => Object.assign(keys, { [key]: true as const }, flatKeys(inner)),
    {},
  );
}

const escapeUnicode = (text: string) =>
  text.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
