import type Sqlite from "better-sqlite3";
import type { MovedColumn, MovedTable } from "#db/move/moved-tables.ts";

export type Value = string | number | boolean | null;
export type Row = Value[];

const AT_ONCE = 1000;

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(", ");

/** The rows of a table by its key, after one of them, in batches; as PostgreSQL will give them back. */
export function* readSource(
  source: Sqlite.Database,
  { name, columns, key }: MovedTable,
  after: Row | null,
): Generator<Row[]> {
  const names = columns.map((column) => column.name);
  const from = (where: string) =>
    source
      .prepare(
        `select ${quoted(names)} from "${name}" ${where} order by ${quoted(key)} limit ${AT_ONCE}`,
      )
      .raw();
  const first = from("");
  const next = from(`where (${quoted(key)}) > (${key.map(() => "?").join(", ")})`);
  for (let last = after; ; ) {
    const raw = (last ? next.all(...last) : first.all()) as (string | number | null)[][];
    const end = raw.at(-1);
    if (!end) return;
    yield raw.map((row) => row.map((value, at) => converted(value, columns[at])));
    last = key.map((column) => end[names.indexOf(column)] ?? null);
  }
}

/** SQLite has no booleans, and takes a zero byte in a text, which PostgreSQL does not (db/postgres/query.ts). */
function converted(value: string | number | null, column: MovedColumn | undefined): Value {
  if (column?.type === "boolean") return value === null ? null : value === 1;
  return typeof value === "string" ? value.replaceAll("\0", "\u{FFFD}") : value;
}

/** How many rows a table has. */
export const countSource = (source: Sqlite.Database, { name }: MovedTable): number =>
  source.prepare(`select count(*) from "${name}"`).pluck().get() as number;
