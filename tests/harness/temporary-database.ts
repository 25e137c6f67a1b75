import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import { dialect } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { copyTemplate } from "#tests/harness/templates.ts";
import { borrowDatabase } from "#tests/postgres/databases.ts";

export type TemporaryDatabase = {
  db: Database;
  url: string;
  /** Of its own; a SQLite file lies in it. */
  folder: string;
  remove(): Promise<void>;
};

/**
 * A migrated, empty database of the process's dialect, and a folder of its own below `where`; `remove` closes and
 * deletes both.
 */
export async function temporaryDatabase(where = tmpdir()): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(where, "halftone-"));
  const borrowed = dialect === "postgres" ? await borrowDatabase() : null;
  const file = join(folder, "shop.db");
  if (!borrowed) copyTemplate("migrated.db", file, migrateSqlite);
  const url = borrowed?.url ?? `file:${file}`;
  // A busy machine is no reason to fail.
  const db = openDatabase(url, { poolSize: 6, connectTimeoutMs: 20_000 });
  return {
    db,
    url,
    folder,
    async remove() {
      await db.close();
      await borrowed?.giveBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
