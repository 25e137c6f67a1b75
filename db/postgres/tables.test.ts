import { CasingCache } from "drizzle-orm/casing";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { isDistributed } from "#db/dialect.ts";
import { searchIndex } from "#db/postgres/search-index.ts";
import * as shared from "#db/tables.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

const t = await temporaryDatabase();
const client = new pg.Client({ connectionString: t.url });
await client.connect();
afterAll(async () => {
  await client.end();
  await t.remove();
});

const tables = { ...(shared as unknown as Record<string, PgTable>), searchIndex };
const casing = new CasingCache("snake_case");
const typeOf = (column: PgColumn) =>
  isDistributed ? column.getSQLType().replace(' COLLATE "C"', "") : column.getSQLType();

test.each(Object.entries(tables))("migrations make %s as the tables say", async (_, table) => {
  const { columns, indexes, name } = getTableConfig(table);
  const made = await client.query(
    `select attname || ' ' || format_type(atttypid, atttypmod) ||
        case when attcollation = 'pg_catalog."C"'::regcollation then ' COLLATE "C"' else '' end ||
        ' ' || attnotnull as column
      from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [name],
  );
  expect(made.rows.map((row) => row.column).sort()).toEqual(
    columns
      .map((one) => `${casing.getColumnCasing(one)} ${typeOf(one)} ${one.notNull || one.primary}`)
      .sort(),
  );
  const { rows } = await client.query("select indexname from pg_indexes where tablename = $1", [
    name,
  ]);
  expect(rows.map((row) => row.indexname)).toEqual(
    expect.arrayContaining(
      indexes
        .filter(({ config }) => !(isDistributed && config.method === "gin"))
        .map(({ config }) => config.name),
    ),
  );
});

test("no table is made that the code doesn't know", async () => {
  const { rows } = await client.query(
    "select tablename from pg_tables where schemaname = 'public' and tablename <> '__migrations'",
  );
  expect(rows.map((row) => row.tablename).sort()).toEqual(
    Object.values(tables)
      .map((table) => getTableConfig(table).name)
      .sort(),
  );
});
