import { createHash } from "node:crypto";
import type Sqlite from "better-sqlite3";
import type { Client } from "pg";
import type { MovedTable } from "#db/move/moved-tables.ts";
import { type Row, readSource } from "#db/move/read-source.ts";

const AT_ONCE = 1000;

/** Whether a table holds the same rows on both sides, by a hash of every value in the order of the key. */
export async function isSame(
  source: Sqlite.Database,
  target: Client,
  table: MovedTable,
): Promise<boolean> {
  const ours = createHash("sha256");
  for (const rows of readSource(source, table, null)) add(ours, rows);
  const theirs = createHash("sha256");
  for await (const rows of readTarget(target, table)) add(theirs, rows);
  return ours.digest("hex") === theirs.digest("hex");
}

function add(hash: ReturnType<typeof createHash>, rows: Row[]): void {
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
}

async function* readTarget(target: Client, { name, columns, key }: MovedTable) {
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const order = key.map((column) => `"${column}"`).join(", ");
  await target.query("begin");
  await target.query(
    `declare moved no scroll cursor for select ${names} from "${name}" order by ${order}`,
  );
  for (;;) {
    const { rows } = await target.query<Row>({
      text: `fetch ${AT_ONCE} from moved`,
      rowMode: "array",
    });
    if (rows.length === 0) break;
    yield rows;
  }
  await target.query("rollback");
}
