import { type Database, openSqlite } from "#db/sqlite.ts";
import { env } from "#lib/env.ts";

const key = Symbol.for("halftone.database");
const holder = globalThis as { [key]?: Database };

/** The process's database, opened once: Next loads modules several times in one process. */
export function getDb(): Database {
  holder[key] ??= openSqlite(env().databaseFile);
  return holder[key];
}

export type { Database, Reader, Tx } from "#db/sqlite.ts";
