import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { getTableName, is, Table } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { dialect } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import * as tables from "#db/tables.ts";
import { copyTemplate } from "#tests/harness/database/templates.ts";
import { borrowDatabase } from "#tests/postgres/databases.ts";

export type TemporaryDatabase = {
  db: Database;
  url: string;
  /** Of its own; a SQLite file lies in it. */
  folder: string;
  /** Deletes every row, while connections and what they prepared stay. */
  empty(): Promise<void>;
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
    empty: borrowed?.empty ?? (async () => emptySqlite(file)),
    async remove() {
      await db.close();
      await borrowed?.giveBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function emptySqlite(file: string): void {
  const client = new Sqlite(file);
  // Where everything goes, none needs looking after.
  client.pragma("foreign_keys = OFF");
  const names = Object.values(tables).flatMap((table) =>
    is(table, Table) ? [getTableName(table)] : [],
  );
  const empty = client.transaction(() => {
    for (const name of names) client.exec(`delete from "${name}"`);
  });
  empty.immediate();
  client.close();
}
