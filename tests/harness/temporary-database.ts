import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#db/migrate.ts";
import { type Database, openSqlite } from "#db/sqlite.ts";

export type TemporaryDatabase = { db: Database; file: string; remove(): void };

/** A migrated, empty database in a folder of its own below `where`; `remove` closes and deletes it. */
export function temporaryDatabase(where = tmpdir()): TemporaryDatabase {
  const folder = mkdtempSync(join(where, "halftone-"));
  const file = join(folder, "shop.db");
  migrate(file);
  const db = openSqlite(file);
  return {
    db,
    file,
    remove() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
