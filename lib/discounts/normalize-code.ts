export const MAX_CODE_CHARACTERS = 40;

/** A code as it is stored: capital letters, without spaces; null for none. */
export function normalizeCode(text: string): string | null {
  const code = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return code.slice(0, MAX_CODE_CHARACTERS) || null;
}
