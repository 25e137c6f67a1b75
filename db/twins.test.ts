import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Index = { isUnique: boolean; where?: string; columns: (string | { expression: string })[] };
type ForeignKey = {
  columnsFrom: string[];
  tableTo: string;
  columnsTo: string[];
  onDelete: string;
};
type Table = {
  name: string;
  columns: Record<
    string,
    { type: string; notNull: boolean; primaryKey: boolean; default?: unknown; generated?: object }
  >;
  indexes: Record<string, Index>;
  foreignKeys: Record<string, ForeignKey>;
  compositePrimaryKeys: Record<string, { columns: string[] }>;
  checkConstraints: object;
};

const plainTypes: Record<string, string[]> = {
  text: ['text COLLATE "C"', "json"],
  integer: ["bigint", "boolean"],
};

/** What both dialects must agree on, of the tables as their latest migration left them. */
function tablesOf(folder: string) {
  const { entries } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8"));
  const file = `${folder}/meta/${String(entries.at(-1).idx).padStart(4, "0")}_snapshot.json`;
  const tables: Table[] = Object.values(JSON.parse(readFileSync(file, "utf8")).tables);
  return Object.fromEntries(
    tables.map(({ name, columns, indexes, foreignKeys, compositePrimaryKeys, ...rest }) => [
      name,
      {
        columns: mapValues(columns, ({ type, notNull, primaryKey, default: value, generated }) => ({
          type: Object.keys(plainTypes).find((plain) => plainTypes[plain]?.includes(type)) ?? type,
          notNull,
          primaryKey,
          hasDefault: value !== undefined,
          isGenerated: generated !== undefined,
        })),
        indexes: mapValues(indexes, ({ columns, isUnique, where }) => ({
          columns: columns.map((one) => (typeof one === "string" ? one : one.expression)),
          isUnique,
          isPartial: where !== undefined,
        })),
        foreignKeys: Object.values(foreignKeys)
          .map(({ columnsFrom, tableTo, columnsTo, onDelete }) =>
            [columnsFrom, tableTo, columnsTo, onDelete].join(" "),
          )
          .sort(),
        keys: Object.values(compositePrimaryKeys).map(({ columns }) => columns),
        checks: rest.checkConstraints,
      },
    ]),
  );
}

const mapValues = <V, R>(record: Record<string, V>, map: (value: V) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

test("the migrations of both dialects make the same tables: npm run db:generate writes both", () => {
  const { search_index, ...onPostgres } = tablesOf("db/postgres/migrations");
  // On SQLite it is a virtual table, which drizzle doesn't know.
  expect(search_index).toBeDefined();
  expect(onPostgres).toEqual(tablesOf("db/migrations"));
});
