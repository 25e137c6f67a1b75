import { rm } from "node:fs/promises";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Database } from "#db/database.ts";
import { tellUnavailable } from "#db/sqlite/errors.ts";
import { queriesOn } from "#db/sqlite/queries-on.ts";
import { watchChanges } from "#db/sqlite/watch-changes.ts";
import { writeQueue } from "#db/sqlite/write-queue.ts";
import { cacheStatements } from "#lib/shared/cache-statements.ts";
import { makePrivateFile } from "#lib/shared/private-file.ts";

const READ_CACHE_KIB = 65_536;
const BUSY_TIMEOUT_MS = 100;

export type SqliteDatabase = Database & {
  /** A consistent copy, for its owner only, while others read and write. */
  backup(file: string): Promise<void>;
};

/** Opens a migrated SQLite file. */
export function openSqlite(file: string): SqliteDatabase {
  const writer = cacheStatements(
    new Sqlite(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS }),
  );
  writer.pragma("journal_mode = WAL");
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  // SQLite's own wait for the lock would block the event loop, once for each write in the queue.
  writer.pragma("busy_timeout = 0");
  const reader = cacheStatements(new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS }));
  // SQLite's default of 2 MB reads a large catalogue's indexes again and again.
  reader.pragma(`cache_size = -${READ_CACHE_KIB}`);
  const backup = async (copy: string) => {
    makePrivateFile(copy);
    await reader.backup(copy);
  };
  return {
    read: queriesOn(tellUnavailable(reader)),
    write: writeQueue(writer),
    async integrity() {
      const broken = reader.pragma("integrity_check", { simple: true }) as string;
      const dangling = reader.pragma("foreign_key_check") as { table: string; rowid: number }[];
      return [
        ...(broken === "ok" ? [] : [broken]),
        ...dangling.map((row) => `foreign key: ${row.table} row ${row.rowid}`),
      ];
    },
    backup,
    watch: (look) => watchChanges(reader, look),
    async rehearse(folder, work) {
      const copy = join(folder, "copy.db");
      await backup(copy);
      const db = openSqlite(copy);
      try {
        return await work(db);
      } finally {
        await db.close();
        for (const ending of ["", "-wal", "-shm"]) await rm(`${copy}${ending}`, { force: true });
      }
    },
    async close() {
      reader.close();
      writer.close();
    },
  };
}
