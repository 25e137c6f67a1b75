import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as sqlite from "drizzle-orm/sqlite-core";
import { nameColumns } from "#db/name-columns.ts";

export const table: typeof sqlite.sqliteTable = (
  name: string,
  columns: object,
  ...rest: unknown[]
) => Reflect.apply(sqlite.sqliteTable, null, [name, nameColumns(columns), ...rest]);
export const unique = sqlite.uniqueIndex;
export const index = sqlite.index;
export const compositeKey = sqlite.primaryKey;

/** Random text made by the app; also for foreign keys. */
export const id = () => sqlite.text();
export const string = () => sqlite.text();
/** One of a fixed set of values, stored as text. */
export const enumText = <T extends string>() => sqlite.text().$type<T>();
/** A decimal string of at most 18 places: token amounts and rates. */
export const decimal = () => sqlite.text();
/** A whole number: quantities, versions, positions. */
export const integer = () => sqlite.integer();
/** The currency's minor unit, such as cents. */
export const money = () => sqlite.integer();
/** A row's own number, counted up and never used again: only for what an index of the database counts by. */
export const rowNumber = () => sqlite.integer().primaryKey({ autoIncrement: true });
/** Milliseconds since the epoch, UTC. */
export const timestamp = () => sqlite.integer();
export const flag = () => sqlite.integer({ mode: "boolean" });
export const json = <T>() => sqlite.text({ mode: "json" }).$type<T>();

/** A text inside a JSON column, for generated columns. */
export const jsonText = (column: string, key: string): SQL => sql.raw(`"${column}" ->> '${key}'`);
/** A text in small letters (A–Z only), as an indexed expression: queries must use the same. */
export const lower = (text: SQLWrapper): SQL => sql`lower(${text})`;
/** Rows of a partial index: those that have a value. */
export const isSet = (column: SQLWrapper): SQL => sql`${column} is not null`;
/** Whether a JSON column holds this very value, as written from it. */
export const isJson = (column: SQLWrapper, value: unknown): SQL =>
  sql`${column} = ${JSON.stringify(value)}`;
/** Whether a text contains another, in any case of A–Z. */
export const containsText = (column: SQLWrapper, text: string): SQL =>
  sql`${column} like ${`%${text.replace(/[%_]/g, "")}%`}`;
