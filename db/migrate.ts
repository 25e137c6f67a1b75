import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as applyMigrations } from "drizzle-orm/better-sqlite3/migrator";
import { makePrivateFile } from "#lib/shared/private-file.ts";

/** Creates the SQLite file where missing and applies the migrations it lacks, whole or not at all. */
export function migrate(file: string, migrationsFolder = resolve("db/migrations")): void {
  makePrivateFile(file);
  const client = new Sqlite(file, { timeout: 5000 });
  try {
    client.pragma("journal_mode = WAL");
    applyMigrations(drizzle({ client }), { migrationsFolder });
  } finally {
    client.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { env } = await import("#lib/env.ts");
  migrate(env().databaseFile);
  console.log(`migrated ${env().databaseFile}`);
}
