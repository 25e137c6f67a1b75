import {
  type CompiledQuery,
  compileQuery,
  type PreparedQuery,
  placeholders,
} from "#lib/shared/compile-query.ts";
import { singleton } from "#lib/shared/singleton.ts";

type Query<Row> = PromiseLike<Row> & { prepare(): unknown };

/** Carries SQL out on one connection; rows come as lists of cells, [] where none are expected. */
type Execute = (
  sql: string,
  params: unknown[],
  returnsRows: boolean,
) => unknown[][] | Promise<unknown[][]>;

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
 * else.
 */
export function prepared<Db extends object, Values extends object, Row>(
  build: (db: Db, values: Values) => Query<Row>,
): (db: Db, values: Values) => Promise<Row> {
  let query: CompiledQuery | undefined;
  return async (db, values) => {
    const execute = executors.get(db);
    if (!execute) throw new Error("prepared queries run on a database's read, or on its tx");
    query ??= compileQuery(build(db, placeholders<Values>()).prepare() as PreparedQuery);
    const { sql, fill, read } = query;
    const rows = await execute(sql, fill(values as Record<string, unknown>), read !== null);
    return (read ? rows.map(read) : rows) as Row;
  };
}
