import type { Database } from "#db/database.ts";
import { dialectOf, fileOf } from "#db/dialect.ts";
import { openPostgres } from "#db/postgres/client.ts";
import { openSqlite } from "#db/sqlite/client.ts";

/** Opens a migrated database. `poolSize`: most connections for reading and for writing each, on PostgreSQL. */
export function openDatabase(url: string, poolSize?: number): Database {
  return dialectOf(url) === "postgres" ? openPostgres({ url, poolSize }) : openSqlite(fileOf(url));
}
