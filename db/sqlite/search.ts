import { type AnyColumn, eq, inArray, type SQL, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Tx } from "#db/database.ts";
import type { SearchDocument, WordGroups, WordPlace } from "#db/search.ts";
import { searchDocuments } from "#db/tables.ts";

// The full-text index of SQLite: FTS5 without a copy of its texts.
const searchIndex = sqliteTable("search_index", {
  rowid: integer("rowid"),
  title: text(),
  skus: text(),
  options: text(),
  tags: text(),
  description: text(),
});

/** Puts documents into the index; none of them may be in it already. */
export async function addDocuments(tx: Tx, documents: SearchDocument[]): Promise<void> {
  for (const { productId, fromMinor, inStock, facetSet, ...texts } of documents) {
    const [made] = await tx
      .insert(searchDocuments)
      .values({ productId, fromMinor, inStock, facetSet })
      .returning({ row: searchDocuments.row });
    if (made) await tx.insert(searchIndex).values({ rowid: made.row, ...texts });
  }
}

/** Takes products out of the index; returns the sets of facets they had. */
export async function removeDocuments(tx: Tx, productIds: string[]): Promise<(number | null)[]> {
  const rows = await tx
    .delete(searchDocuments)
    .where(inArray(searchDocuments.productId, productIds))
    .returning({ row: searchDocuments.row, facetSet: searchDocuments.facetSet });
  for (const { row } of rows) await tx.delete(searchIndex).where(eq(searchIndex.rowid, row));
  return rows.map(({ facetSet }) => facetSet);
}

/** Whether what words find is better read once than counted and ranked in turn: no, to find it takes a moment. */
export const readsOnce = false;

/**
 * The index joined to its documents: which of them match, and how to order them, best first. `isAmong`: says the same as
 * the join of at most `limit` rows, where that is quicker.
 */
export function matchWords(groups: WordGroups, place: WordPlace) {
  const expression = joined(
    groups.map((words) => sql`'(' || ${joined(words.map(startsWith), " OR ")} || ')'`),
    " AND ",
  );
  const places = {
    anywhere: expression,
    title: sql`'{title} : (' || ${expression} || ')'`,
    elsewhere: sql`'(' || ${expression} || ') NOT {title} : (' || ${expression} || ')'`,
  };
  return {
    index: searchIndex,
    on: eq(searchIndex.rowid, searchDocuments.row),
    where: sql`search_index MATCH (${places[place]})`,
    // To join them is as quick.
    isAmong: null as ((row: AnyColumn, limit: number) => SQL) | null,
    bestFirst: sql`bm25(search_index, 10, 8, 4, 4, 1)`,
  };
}

/**
 * Words that begin so, in FTS5's language. Each is gathered from all that do, which takes several times as long as the
 * word itself: where no other word begins so, that is what is looked for.
 */
function startsWith(word: string): SQL {
  // Quoted, a word is text: no operator is reachable. Its quotes were taken out with all punctuation.
  const quoted = `"${word}"`;
  // What the index takes apart differently is no word of its list.
  if (!/^[a-z0-9]+$/.test(word)) return sql`${`${quoted}*`}`;
  const longer = sql`term >= ${`${word}0`} and term < ${`${word}\u{10ffff}`}`;
  return sql`${quoted} || case when exists (select 1 from search_terms where ${longer}) then '*' else '' end`;
}

const joined = (parts: SQL[], separator: string) =>
  sql.join(parts, sql.raw(` || '${separator}' || `));
