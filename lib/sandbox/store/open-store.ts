import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { sandboxFolder } from "#lib/sandbox/files.ts";
import { cacheStatements } from "#lib/shared/cache-statements.ts";
import { makePrivateFile } from "#lib/shared/private-file.ts";

export type Store = ReturnType<typeof openStore>;

/**
 * Opens the sandbox's own database, made and migrated where needed; ":memory:" keeps nothing.
 * The sandbox is a tool on one machine, so its store is SQLite always, and synchronous.
 */
export function openStore(file: string) {
  if (file !== ":memory:") makePrivateFile(file);
  const client = cacheStatements(new Sqlite(file, { timeout: 2000 }));
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = NORMAL");
  const db = drizzle({ client, casing: "snake_case" });
  migrate(db, { migrationsFolder: join(sandboxFolder, "store/migrations") });
  return db;
}
