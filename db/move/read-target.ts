import type { Client } from "pg";
import type { MovedTable } from "#db/move/moved-tables.ts";
import type { Row } from "#db/move/read-source.ts";

const AT_ONCE = 1000;

/** The rows of a table by its key, in batches, as the transaction sees them that the caller began. */
export async function* readTarget(
  target: Client,
  { name, columns, key }: MovedTable,
): AsyncGenerator<Row[]> {
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const order = key.map((column) => `"${column}"`).join(", ");
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
  await target.query("close moved");
}
