import { bigint, customType, index, pgTable } from "drizzle-orm/pg-core";
import { searchDocuments } from "#db/tables/search.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The full-text index of PostgreSQL: the words of each document, weighed by where they stand. */
export const searchIndex = pgTable(
  "search_index",
  {
    row: bigint({ mode: "number" })
      .primaryKey()
      .references(() => searchDocuments.row as never, { onDelete: "cascade" }),
    words: tsvector().notNull(),
  },
  (t) => [index("search_index_words").using("gin", t.words)],
);
