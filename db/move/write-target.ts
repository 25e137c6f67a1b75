import type { Client } from "pg";
import type { MovedTable } from "#db/move/moved-tables.ts";
import type { Row } from "#db/move/read-source.ts";

/** Where a move stands is kept in the target itself, in the transaction of each batch: it goes on after any end. */
const PROGRESS = "__move";

/** How far a table got: the key of its last row, null before the first. */
export async function readProgress(target: Client, { name }: MovedTable): Promise<Row | null> {
  const { rows } = await target.query(`select last from "${PROGRESS}" where name = $1`, [name]);
  return rows[0] ? JSON.parse(rows[0].last) : null;
}

/**
 * Makes the target ready. Returns false when it has rows that no unfinished move of `source` wrote: then it was left as
 * it is.
 */
export async function beginMove(
  target: Client,
  tables: MovedTable[],
  source: string,
): Promise<boolean> {
  const { rows: made } = await target.query(`select to_regclass('"${PROGRESS}"') as made`);
  if (made[0].made) {
    const { rows } = await target.query(`select last from "${PROGRESS}" where name = ''`);
    return rows[0]?.last === source;
  }
  for (const { name } of tables) {
    const { rows } = await target.query(`select 1 from "${name}" limit 1`);
    if (rows.length > 0) return false;
  }
  await target.query(`create table "${PROGRESS}" (name text primary key, last text not null)`);
  await target.query(`insert into "${PROGRESS}" values ('', $1)`, [source]);
  return true;
}

/** Writes rows and how far that is, both or neither. */
export async function writeBatch(target: Client, table: MovedTable, rows: Row[]): Promise<void> {
  const { name, columns, key } = table;
  const last = rows.at(-1);
  if (!last) return;
  const lists = columns.map(({ type }, at) => `$${at + 1}::${type === "json" ? "text" : type}[]`);
  const values = columns.map(({ type }, at) => `c${at}${type === "json" ? "::json" : ""}`);
  await target.query("begin");
  await target.query(
    `insert into "${name}" (${columns.map((one) => `"${one.name}"`).join(", ")})
      select ${values.join(", ")} from unnest(${lists.join(", ")})
      as rows (${columns.map((_, at) => `c${at}`).join(", ")})`,
    columns.map((_, at) => rows.map((row) => row[at])),
  );
  const reached = key.map((column) => last[columns.findIndex((one) => one.name === column)]);
  await target.query(
    `insert into "${PROGRESS}" values ($1, $2) on conflict (name) do update set last = excluded.last`,
    [name, JSON.stringify(reached)],
  );
  await target.query("commit");
}

/** Lets the target count on from what was moved, and forgets the move. */
export async function endMove(target: Client, tables: MovedTable[]): Promise<void> {
  for (const { name, counter } of tables)
    if (counter)
      await target.query(
        `select setval(pg_get_serial_sequence('"${name}"', '${counter}'),
          greatest((select max("${counter}") from "${name}"), 1))`,
      );
  await target.query(`drop table "${PROGRESS}"`);
  await target.query("analyze");
}
