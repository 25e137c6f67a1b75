import { createHash } from "node:crypto";
import type Sqlite from "better-sqlite3";
import type { Client } from "pg";
import type { MovedTable } from "#db/move/moved-tables.ts";
import { type Row, readSource } from "#db/move/read-source.ts";
import { readTarget } from "#db/move/read-target.ts";

/** Whether a table holds the same rows on both sides, by a hash of every value in the order of the key. */
export async function isSame(
  source: Sqlite.Database,
  target: Client,
  table: MovedTable,
): Promise<boolean> {
  const ours = createHash("sha256");
  for (const rows of readSource(source, table, null)) add(ours, rows);
  const theirs = createHash("sha256");
  await target.query("begin");
  for await (const rows of readTarget(target, table)) add(theirs, rows);
  await target.query("rollback");
  return ours.digest("hex") === theirs.digest("hex");
}

function add(hash: ReturnType<typeof createHash>, rows: Row[]): void {
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
}
