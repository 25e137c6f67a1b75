import type { Database } from "#db/database.ts";
import { dialectOf, fileOf } from "#db/dialect.ts";
import { openPostgres } from "#db/postgres/client.ts";
import { openSqlite } from "#db/sqlite/client.ts";

/** Opens a migrated database; `options` are about PostgreSQL (db/postgres/client.ts). */
export function openDatabase(
  url: string,
  options: Omit<Parameters<typeof openPostgres>[0], "url"> = {},
): Database {
  return dialectOf(url) === "postgres"
    ? openPostgres({ url, ...options })
    : openSqlite(fileOf(url));
}
