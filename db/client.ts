import { type Database, openSqlite } from "#db/sqlite.ts";
import { env } from "#lib/env.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** The process's database. */
export function getDb(): Database {
  return singleton("database", () => openSqlite(env().databaseFile));
}

export type { Database, Reader, Tx } from "#db/sqlite.ts";
