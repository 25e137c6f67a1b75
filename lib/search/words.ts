/** Words that a search looks at; more are ignored. */
export const MAX_WORDS = 8;
/** Characters of a word that count. */
export const MAX_WORD_LENGTH = 32;

/** Lower case without accents, so that "Café" and "cafe" are one word. */
export function normalise(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** The words of a text as the index has them: letters and digits, normalised, in order. */
export function wordsOf(text: string): string[] {
  return (normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    [...word].slice(0, MAX_WORD_LENGTH).join(""),
  );
}

/** What somebody searches for, as words: each once, at most MAX_WORDS. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query))].slice(0, MAX_WORDS);
}

/** The parts of a text, those marked that begin a word with one of `starts` (normalised). */
export function markWords(text: string, starts: string[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  for (const [part] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const marked = starts.some((start) => normalise(part).startsWith(start));
    const last = parts.at(-1);
    if (last && last.marked === marked) last.text += part;
    else parts.push({ text: part, marked });
  }
  return parts;
}
