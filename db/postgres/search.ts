import { type AnyColumn, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { searchIndex } from "#db/postgres/search-index.ts";
import { inBatches } from "#db/queries/batches.ts";
import type { SearchDocument, WordGroups, WordPlace } from "#db/search.ts";
import { searchDocuments } from "#db/tables/search.ts";

// The twin of db/sqlite/search.ts. Words are already normalised: PostgreSQL's own parser and dictionaries stay out.

/** Longer words are cut, as those that are searched for. */
const MAX_WORD_LENGTH = 64;
/** What a tsvector can number, and how many places of one word. */
const MAX_POSITION = 16_383;
const MAX_PLACES = 255;

/** What each part of a document weighs; RANK_WEIGHTS says how much, from D to A. */
const weights = { title: "A", skus: "B", options: "C", tags: "C", description: "D" } as const;
const RANK_WEIGHTS = "{0.1, 0.4, 0.8, 1}";
/** Begins a second entry for each word of a title: the index knows which words a document has, but not where. */
const IN_TITLE = "=";

export async function addDocuments(tx: Tx, documents: SearchDocument[]): Promise<void> {
  for (const some of inBatches(documents)) {
    const made = await tx
      .insert(searchDocuments)
      .values(
        some.map(({ productId, fromMinor, inStock, facetSet }) => {
          return { productId, fromMinor, inStock, facetSet };
        }),
      )
      .returning({ row: searchDocuments.row, productId: searchDocuments.productId });
    const rowOf = new Map(made.map(({ row, productId }) => [productId, row]));
    const rows = some.map((one) => ({ row: rowOf.get(one.productId), words: wordsOf(one) }));
    await tx.insert(searchIndex as never).values(rows as never);
  }
}

export async function removeDocuments(tx: Tx, productIds: string[]): Promise<(number | null)[]> {
  const rows = await tx
    .delete(searchDocuments)
    .where(inArray(searchDocuments.productId, productIds))
    .returning({ facetSet: searchDocuments.facetSet });
  return rows.map(({ facetSet }) => facetSet);
}

/** A tsvector as text: each word with its places, numbered through the document. */
function wordsOf(texts: Pick<SearchDocument, keyof typeof weights>): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [part, weight] of Object.entries(weights))
    for (const word of splitWords(texts[part as keyof typeof weights])) {
      position = Math.min(position + 1, MAX_POSITION);
      const known = places.get(word) ?? [];
      if (known.length < MAX_PLACES) known.push(`${position}${weight}`);
      places.set(word, known);
      if (part === "title") places.set(IN_TITLE + word, []);
    }
  return [...places]
    .map(([word, at]) => (at.length > 0 ? `'${word}':${at.join(",")}` : `'${word}'`))
    .join(" ");
}

// Letters and digits only: no character that means something in a tsvector is left.
const splitWords = (text: string) =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, MAX_WORD_LENGTH));

/** Yes: to gather what begins with a word takes most of the time. */
export const readsOnce = true;

export function matchWords(groups: WordGroups, place: WordPlace) {
  const expression = expressionOf(groups, "");
  const titled = expressionOf(groups, IN_TITLE);
  const places = {
    anywhere: expression,
    title: titled,
    elsewhere: `(${expression}) & !(${titled})`,
  };
  const where = sql`${searchIndex.words} @@ ${places[place]}::tsquery`;
  return {
    index: searchIndex,
    on: eq(searchIndex.row, searchDocuments.row),
    where,
    // A list of rows is looked up in one walk through an index; a join enters it for each.
    isAmong: (row: AnyColumn, limit: number) =>
      sql`${row} = any(array(select ${searchIndex.row} from ${searchIndex} where ${where} limit ${limit}))`,
    bestFirst: sql`-ts_rank(${RANK_WEIGHTS}::real[], ${searchIndex.words}, ${expression}::tsquery)`,
  };
}

const expressionOf = (groups: WordGroups, start: string) =>
  groups
    .map((words) => words.flatMap(splitWords).map((word) => `'${start}${word}':*`))
    .map((alternatives) => `(${alternatives.join(" | ")})`)
    .join(" & ");
