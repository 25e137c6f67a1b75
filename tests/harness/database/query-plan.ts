import Sqlite from "better-sqlite3";
import { fileOf } from "#db/dialect.ts";
import type { TemporaryDatabase } from "#tests/harness/database/temporary-database.ts";

/** How SQLite would carry a query out, a line a step. */
export function queryPlan(
  { url }: TemporaryDatabase,
  query: { toSQL(): { sql: string; params: unknown[] } },
): string {
  const client = new Sqlite(fileOf(url), { readonly: true });
  const { sql, params } = query.toSQL();
  const rows = client.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
  client.close();
  return rows.map(({ detail }) => detail).join("\n");
}
