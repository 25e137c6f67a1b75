import { resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as applyMigrations } from "drizzle-orm/better-sqlite3/migrator";
import { makePrivateFile } from "#lib/shared/private-file.ts";

/** Creates the SQLite file where missing and applies the migrations it lacks, whole or not at all. */
export function migrateSqlite(file: string, migrationsFolder = resolve("db/migrations")): void {
  makePrivateFile(file);
  const client = new Sqlite(file, { timeout: 5000 });
  try {
    client.pragma("journal_mode = WAL");
    // A table that others point at is rebuilt by dropping it; inside a transaction this can't be switched.
    client.pragma("foreign_keys = OFF");
    applyMigrations(drizzle({ client }), { migrationsFolder });
    const dangling = client.pragma("foreign_key_check") as { table: string }[];
    if (dangling.length > 0)
      throw new Error(`rows without what they point at: ${dangling.map((row) => row.table)}`);
  } finally {
    client.close();
  }
}
