import { dialect } from "#db/dialect.ts";
import * as postgres from "#db/postgres/search.ts";
import * as sqlite from "#db/sqlite/search.ts";

/** What a product is found by; words already normalised (lib/search/words.ts). */
export type SearchDocument = {
  productId: string;
  fromMinor: number;
  inStock: boolean;
  /** facet_sets.row */
  facetSet: number;
  title: string;
  skus: string;
  options: string;
  tags: string;
  description: string;
};

/** Alternatives for each word that was searched; a document must have one of each group, as the start of a word. */
export type WordGroups = string[][];

/** Where a document must have the words: in its title alone, somewhere, or all of them nowhere in its title. */
export type WordPlace = "title" | "anywhere" | "elsewhere";

// Typed as SQLite's, as the columns are (db/columns.ts).
const twin = dialect === "postgres" ? (postgres as unknown as typeof sqlite) : sqlite;

export const { addDocuments, removeDocuments, matchWords, readsOnce } = twin;
