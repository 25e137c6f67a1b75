/** Shorter words are taken as they are typed: one letter more or less makes another word of them. */
const MIN_LENGTH = 4;
/** From here on two mistakes are forgiven instead of one. */
const TWO_MISTAKES_FROM = 8;

/** Each word with the keys that mistyped forms of it share: itself and itself without one letter. */
export function spellingKeys(word: string): string[] {
  const letters = [...word];
  if (letters.length < MIN_LENGTH) return [word];
  const shorter = letters.map((_, index) => letters.toSpliced(index, 1).join(""));
  return [...new Set([word, ...shorter])];
}

/** Mistakes between two words: a letter missing, added, changed, or two neighbours swapped count as one each. */
export function mistakesBetween(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let beforeLast: number[] = [];
  let last = right.map((_, index) => index + 1);
  last.unshift(0);
  for (const [row, letter] of left.entries()) {
    const next = [row + 1];
    for (const [column, other] of right.entries()) {
      const changed = (last[column] ?? 0) + (letter === other ? 0 : 1);
      let best = Math.min(changed, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1);
      const isSwap =
        row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === other;
      if (isSwap) best = Math.min(best, (beforeLast[column - 1] ?? 0) + 1);
      next.push(best);
    }
    beforeLast = last;
    last = next;
  }
  return last.at(-1) ?? 0;
}

/** Mistakes that a word of this length may have. */
export function allowedMistakes(word: string): number {
  const { length } = [...word];
  if (length < MIN_LENGTH) return 0;
  return length < TWO_MISTAKES_FROM ? 1 : 2;
}
