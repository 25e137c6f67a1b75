import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { migrate } from "#db/migrate.ts";
import { isSame } from "#db/move/compare.ts";
import { movedTables } from "#db/move/moved-tables.ts";
import { countSource, readSource } from "#db/move/read-source.ts";
import { beginMove, endMove, readProgress, writeBatch } from "#db/move/write-target.ts";
import { openDatabase } from "#db/open-database.ts";
import { connect } from "#db/postgres/connection/connect.ts";
import { types } from "#db/postgres/types.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { indexMissing } from "#lib/search/indexing/index-products.ts";

/** Why a move can't be made or can't be trusted; nothing reads the target before it is well. */
export class MoveError extends Error {
  override name = "MoveError";
}

/**
 * Copies a shop from a SQLite file into PostgreSQL: table by table in the order of their keys, in batches, so that a move
 * that was broken off goes on where it was. Every row is compared afterwards. Returns how many there are, and what fsck
 * finds in the target. Throws MoveError, EnvError.
 */
export async function moveDatabase(
  file: string,
  url: string,
  say: (line: string) => void,
): Promise<{ rows: number; broken: string[] }> {
  const source = new Sqlite(file, { readonly: true, fileMustExist: true });
  await migrate(url);
  const target = await connect(url, { types });
  try {
    checkSource(source);
    const tables = movedTables();
    if (!(await beginMove(target, tables, resolve(file))))
      throw new MoveError(
        "The target has rows already, and none of them from an unfinished move of this file. Use an empty database.",
      );
    let rows = 0;
    for (const table of tables) {
      const total = countSource(source, table);
      const started = performance.now();
      const after = await readProgress(target, table);
      const report = progress(table.name, total, say);
      for (const batch of readSource(source, table, after)) {
        await writeBatch(target, table, batch);
        report(batch.length);
      }
      if (!(await isSame(source, target, table)))
        throw new MoveError(
          `${table.name} differs from the file. Was the shop running? Empty the target and move again.`,
        );
      rows += total;
      const seconds = (performance.now() - started) / 1000;
      const rate = `${seconds.toFixed(1)} s, ${Math.round(total / seconds)} rows a second`;
      say(`  ${table.name}: ${total} rows, the same on both sides (${rate})`);
    }
    await endMove(target, tables);
    const db = openDatabase(url);
    say("  making the search index");
    await indexMissing(db);
    const breaches = await fsck(db);
    await db.close();
    return {
      rows,
      broken: breaches.map(({ invariant, where, found }) => `${invariant}: ${where}: ${found}`),
    };
  } finally {
    source.close();
    await target.end();
  }
}

const REPORT_MS = 5000;

/** Says every few seconds how far a large table is; to be told of each batch. */
function progress(name: string, total: number, say: (line: string) => void) {
  const started = performance.now();
  let said = started;
  let rows = 0;
  return (more: number) => {
    rows += more;
    const now = performance.now();
    if (now - said < REPORT_MS) return;
    said = now;
    const perSecond = Math.round(rows / ((now - started) / 1000));
    say(`  … ${name}: ${rows} of ${total} rows, ${perSecond} a second`);
  };
}

/** A shop that runs would write on while its rows are copied; one of an earlier version has other tables. */
function checkSource(source: Sqlite.Database): void {
  const busy = source
    .prepare("select count(*) from leases where until > ?")
    .pluck()
    .get(Date.now());
  if (busy) throw new MoveError("A server is running on the file: stop it first.");
  const applied = source.prepare("select count(*) from __drizzle_migrations").pluck().get();
  const { entries } = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8"));
  if (applied !== entries.length)
    throw new MoveError(
      "The file is of an earlier version: bring it up to date first, with npm run db:migrate.",
    );
}
