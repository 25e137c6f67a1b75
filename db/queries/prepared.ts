import {
  type CompiledQuery,
  compileQuery,
  type PreparedQuery,
  placeholders,
} from "#lib/shared/compile-query.ts";
import { getOrCreate } from "#lib/shared/get-or-create.ts";
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

/**
 * The same for a list of texts, such as ids to look for in an `inArray`: prepared for 1, 2, 4, 8 … of them, so that a
 * list repeats its first one until it is so long. An empty list is answered with no rows.
 */
export function preparedList<Db extends object, Row>(
  build: (db: Db, list: string[]) => Query<Row[]>,
): (db: Db, list: string[]) => Promise<Row[]> {
  const made = new Map<number, (db: Db, values: Record<string, string>) => Promise<Row[]>>();
  return async (db, list) => {
    const [first] = list;
    if (first === undefined) return [];
    const size = 2 ** Math.ceil(Math.log2(list.length));
    const indexes = Array.from({ length: size }, (_, at) => at);
    const query = getOrCreate(made, size, () =>
      prepared<Db, Record<string, string>, Row[]>((on, values) =>
        build(
          on,
          indexes.map((at) => values[at] as string),
        ),
      ),
    );
    return query(db, Object.fromEntries(indexes.map((at) => [at, list[at] ?? first])));
  };
}
