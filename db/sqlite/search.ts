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
  // Quoted, a word is text: no operator of FTS5 is reachable. Its quotes were taken out with all punctuation.
  const expression = groups
    .map((words) => `(${words.map((word) => `"${word}"*`).join(" OR ")})`)
    .join(" AND ");
  const places = {
    anywhere: expression,
    title: `{title} : (${expression})`,
    elsewhere: `(${expression}) NOT {title} : (${expression})`,
  };
  return {
    index: searchIndex,
    on: eq(searchIndex.rowid, searchDocuments.row),
    where: sql`search_index MATCH ${places[place]}`,
    // To join them is as quick.
    isAmong: null as ((row: AnyColumn, limit: number) => SQL) | null,
    bestFirst: sql`bm25(search_index, 10, 8, 4, 4, 1)`,
  };
}
