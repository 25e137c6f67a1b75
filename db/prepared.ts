import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "#db/database.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** What drizzle makes of a finished query; its parts are the driver's. */
export type PreparedQuery = {
  getQuery(): { sql: string };
  execute(values: object): PromiseLike<unknown>;
};

type Query<Row> = PromiseLike<Row> & { prepare(): unknown };

/** Carries a query out on one connection. */
type Execute = (query: PreparedQuery, values: object) => PromiseLike<unknown>;

/** One for the process, as the database is: Next loads this module several times. */
const executors = singleton("prepared-queries", () => new WeakMap<object, Execute>());

/** Lets prepared queries run where the queries of `db` do; returns the same. */
export function executesBy<Db extends object>(db: Db, execute: Execute): Db {
  executors.set(db, execute);
  return db;
}

/**
 * A query that is asked often: drizzle makes its SQL once in a process, which takes most of a query's time, and not for
 * each call. `build` gets placeholders in the place of values: it may pass them on to the query builder, and nothing
 * else. A boolean or JSON value can be written, but not compared with, and not null: drizzle would store something else.
 */
export function prepared<Db extends object, Values extends object, Row>(
  build: (db: Db, values: Values) => Query<Row>,
): (db: Db, values: Values) => Promise<Row> {
  let query: PreparedQuery | undefined;
  return async (db, values) => {
    const execute = executors.get(db);
    if (!execute) throw new Error("prepared queries run on a database's read, or on its tx");
    query ??= build(db, placeholders<Values>()).prepare() as PreparedQuery;
    return (await execute(query, values)) as Row;
  };
}

/** Inserts a row with a value for every column, prepared. */
export function preparedInsert<T extends SQLiteTable>(
  table: T,
): (tx: Tx, row: Complete<T["$inferInsert"]>) => Promise<unknown> {
  const names = Object.keys(getTableColumns(table));
  return prepared((tx: Tx, row: Record<string, unknown>) =>
    tx
      .insert(table)
      .values(Object.fromEntries(names.map((name) => [name, row[name]])) as T["$inferInsert"]),
  );
}

type Complete<Row> = { [Name in keyof Row]-?: Exclude<Row[Name], undefined> };

const placeholders = <Values extends object>(): Values =>
  new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) }) as Values;
