import { and, eq, gte, inArray, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { WordGroups } from "#db/search.ts";
import { searchSpellings } from "#db/tables.ts";
import { allowedMistakes, mistakesBetween, spellingKeys } from "#lib/search/spelling.ts";
import { queryWords } from "#lib/search/words.ts";

/** Words near a mistyped one that are searched instead of it. */
const MAX_CORRECTIONS = 3;
const MAX_CANDIDATES = 200;

export type Understood = {
  groups: WordGroups;
  /** Words that no product begins with, and what was searched instead. */
  corrections: { typed: string; words: string[] }[];
};

/** A query as groups of words that products have; a word that none begins with becomes the nearest ones known. */
export async function understandQuery(reader: Reader, query: string): Promise<Understood> {
  const understood: Understood = { groups: [], corrections: [] };
  for (const typed of queryWords(query)) {
    const words = (await isKnown(reader, typed)) ? [] : await findNear(reader, typed);
    if (words.length > 0) understood.corrections.push({ typed, words });
    // The typed word stays: descriptions are searched, too, and their words have no spellings.
    understood.groups.push([typed, ...words]);
  }
  return understood;
}

async function isKnown(reader: Reader, start: string): Promise<boolean> {
  const begins = and(
    gte(searchSpellings.key, start),
    lt(searchSpellings.key, `${start}\u{10ffff}`),
    eq(searchSpellings.key, searchSpellings.word),
  );
  const rows = await reader
    .select({ word: searchSpellings.word })
    .from(searchSpellings)
    .where(begins)
    .limit(1);
  return rows.length > 0;
}

async function findNear(reader: Reader, typed: string): Promise<string[]> {
  const allowed = allowedMistakes(typed);
  const rows = await reader
    .selectDistinct({ word: searchSpellings.word })
    .from(searchSpellings)
    .where(inArray(searchSpellings.key, spellingKeys(typed)))
    .limit(MAX_CANDIDATES);
  const near = rows
    .map(({ word }) => ({ word, mistakes: mistakesBetween(typed, word) }))
    .filter((one) => one.mistakes <= allowed)
    .sort((a, b) => a.mistakes - b.mistakes || a.word.localeCompare(b.word));
  return near.slice(0, MAX_CORRECTIONS).map((one) => one.word);
}
