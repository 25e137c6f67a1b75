import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, Tx } from "#db/database.ts";
import { AwaitedOutsideDatabase, DatabaseUnavailable } from "#db/errors.ts";
import { executesBy } from "#db/prepared.ts";
import { classified, isBusy, tellUnavailable } from "#db/sqlite/errors.ts";
import { watchChanges } from "#db/sqlite/watch-changes.ts";
import { cacheStatements } from "#lib/shared/cache-statements.ts";
import { makePrivateFile } from "#lib/shared/private-file.ts";

const READ_CACHE_KIB = 65_536;
const BUSY_TIMEOUT_MS = 100;
// Leaves room for the rest of a request: it is answered within 2 s even when the lock is not to be had.
const WRITE_DEADLINE_MS = 1200;
const MAX_PAUSE_MS = 25;

type Connection = InstanceType<typeof Sqlite>;

const open = (client: Connection) =>
  executesBy(drizzle({ client }), (sql, params, returnsRows) => {
    const statement = client.prepare(sql);
    if (returnsRows) return statement.raw().all(...params) as unknown[][];
    statement.run(...params);
    return [];
  });

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
  let queue: Promise<unknown> = Promise.resolve();
  const backup = async (copy: string) => {
    makePrivateFile(copy);
    await reader.backup(copy);
  };
  return {
    read: open(tellUnavailable(reader)),
    write(body) {
      const deadline = performance.now() + WRITE_DEADLINE_MS;
      const turn = queue.then(() => writeOnce(writer, body, deadline));
      queue = turn.catch(() => undefined);
      return turn;
    },
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

async function writeOnce<T>(
  writer: Connection,
  body: (tx: Tx) => Promise<T>,
  deadline: number,
): Promise<T> {
  if (!writer.open) throw new DatabaseUnavailable("closed");
  await begin(writer, deadline);
  const guarded = guardedClient(writer);
  try {
    const result = await withinThisTurn(body(open(guarded.client)));
    writer.exec("COMMIT");
    return result;
  } catch (error) {
    throw classified(error);
  } finally {
    // A body that goes on after its end must not reach the next one's transaction.
    guarded.end();
    if (writer.open && writer.inTransaction) writer.exec("ROLLBACK");
  }
}

/** Takes the write lock, waiting between tries without blocking the event loop; past the deadline it tries once. */
async function begin(writer: Connection, deadline: number): Promise<void> {
  for (;;) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      const unavailable = classified(error);
      const pause = Math.random() * MAX_PAUSE_MS;
      if (!isBusy(error) || performance.now() + pause > deadline) throw unavailable;
      await wait(pause);
    }
  }
}

/** Settles as `work` does, if that takes only microtasks; else rejects. */
function withinThisTurn<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setImmediate(() => reject(new AwaitedOutsideDatabase()));
    work.then(resolve, reject).finally(() => clearImmediate(late));
  });
}

function guardedClient(writer: Connection): { client: Connection; end(): void } {
  let over = false;
  const client = new Proxy(writer, {
    get(target, key) {
      if (over) throw new AwaitedOutsideDatabase();
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    client,
    end() {
      over = true;
    },
  };
}
