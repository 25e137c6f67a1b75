import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import { nameColumns } from "#db/name-columns.ts";
import { storableJson } from "#db/postgres/storable.ts";

// The twin of db/sqlite/columns.ts, where each is described.
export const table = ((name: string, columns: object, ...rest: unknown[]) =>
  Reflect.apply(pg.pgTable, null, [name, nameColumns(columns), ...rest])) as typeof pg.pgTable;
export const unique = pg.uniqueIndex;
export const index = pg.index;
export const compositeKey = pg.primaryKey;

// Compared byte by byte, as SQLite does, whatever the database's own collation: cursors and prefix ranges rely on it.
const text = pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const wholeNumber = () => pg.bigint({ mode: "number" });

export const id = () => text();
export const string = () => text();
export const enumText = <T extends string>() => text().$type<T>();
export const decimal = () => text();
export const integer = wholeNumber;
export const money = wholeNumber;
export const rowNumber = () => wholeNumber().primaryKey().generatedByDefaultAsIdentity();
export const timestamp = wholeNumber;
export const flag = () => pg.boolean();
// Not jsonb: a value keeps the order of its keys, as on SQLite.
const storedJson = pg.customType<{ data: unknown; driverData: string }>({
  dataType: () => "json",
  toDriver: storableJson,
  fromDriver: (stored) => JSON.parse(stored),
});
export const json = <T>() => storedJson().$type<T>();

export const jsonText = (column: string, key: string): SQL => sql.raw(`"${column}" ->> '${key}'`);
export const lower = (value: SQLWrapper): SQL => sql`lower(${value})`;
export const isSet = (column: SQLWrapper): SQL => sql`${column} is not null`;
export const isJson = (column: SQLWrapper, value: unknown): SQL =>
  // Compared as values: a distributed engine may store the keys in another order.
  sql`${column}::jsonb = ${storableJson(value)}::jsonb`;
export const containsText = (column: SQLWrapper, text: string): SQL =>
  // A backslash would take the next character as it is.
  sql`${column} ilike ${`%${text.replace(/[%_]/g, "").replaceAll("\\", "\\\\")}%`}`;
