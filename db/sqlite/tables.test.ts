import Sqlite from "better-sqlite3";
import { CasingCache } from "drizzle-orm/casing";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { afterAll, expect, test } from "vitest";
import { fileOf } from "#db/dialect.ts";
import * as tables from "#db/tables.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

const t = await temporaryDatabase();
const client = new Sqlite(fileOf(t.url), { readonly: true });
afterAll(async () => {
  client.close();
  await t.remove();
});

const casing = new CasingCache("snake_case");

test.each(Object.entries(tables))("migrations make %s as the tables say", (_, table) => {
  const config = getTableConfig(table);
  const said = config.columns
    .map((column) => `${casing.getColumnCasing(column)} ${column.getSQLType()} ${column.notNull}`)
    .sort();
  const rows = client.pragma(`table_xinfo(${config.name})`) as {
    name: string;
    type: string;
    notnull: number;
  }[];
  expect(
    rows.map((row) => `${row.name} ${row.type.toLowerCase()} ${row.notnull === 1}`).sort(),
  ).toEqual(said);
  const made = (client.pragma(`index_list(${config.name})`) as { name: string }[]).map(
    (row) => row.name,
  );
  expect(made).toEqual(expect.arrayContaining(config.indexes.map((index) => index.config.name)));
});

test("no table is made that the code doesn't know", () => {
  const made = client
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' and name not like 'search_index%'",
    )
    .pluck()
    .all();
  expect(made.sort()).toEqual(
    Object.values(tables)
      .map((table) => getTableConfig(table).name)
      .sort(),
  );
});
