import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Store } from "#lib/sandbox/store/open-store.ts";
import {
  columnsSet,
  compileQuery,
  type PreparedQuery,
  placeholders,
} from "#lib/shared/compile-query.ts";
import { getOrCreate } from "#lib/shared/get-or-create.ts";

type Builder = { prepare(): unknown; all(): unknown };
type RowOf<Query extends Builder> = ReturnType<Query["all"]> extends (infer Row)[] ? Row : never;

/** A query ready to be carried out: with its rows, with the first of them, or for what it does. */
export type Prepared<Values extends object, Row> = {
  all(values?: Values): Row[];
  get(values?: Values): Row | undefined;
  run(values?: Values): void;
};

/**
 * A query that is asked often: its SQL is made once for a store, and not for each call. `build` gets placeholders in the
 * place of values, which it may only pass on to the query builder.
 */
export function prepared<Values extends object, Query extends Builder>(
  build: (store: Store, values: Values) => Query,
): (store: Store) => Prepared<Values, RowOf<Query>> {
  const made = new WeakMap<Store, Prepared<Values, RowOf<Query>>>();
  return (store) =>
    getOrCreate(made, store, () => prepareIn(store, build(store, placeholders<Values>())));
}

function prepareIn<Values extends object, Row>(
  { $client }: Store,
  query: Builder,
): Prepared<Values, Row> {
  const { sql: text, fill, read } = compileQuery(query.prepare() as PreparedQuery);
  const parameters = (values: Values = {} as Values) => fill(values as Record<string, unknown>);
  const rows = () => $client.prepare<unknown[], unknown[]>(text).raw();
  const toRow = (row: unknown[]) => read?.(row) as Row;
  return {
    all: (values) =>
      rows()
        .all(...parameters(values))
        .map(toRow),
    get: (values) => {
      const row = rows().get(...parameters(values));
      return row && toRow(row);
    },
    run: (values) => void $client.prepare(text).run(...parameters(values)),
  };
}

/** Inserts a row and returns it, prepared once for each set of columns. */
export function preparedInsert<T extends SQLiteTable>(table: T) {
  const made = new Map<string, (store: Store) => Prepared<object, unknown>>();
  return (store: Store, row: T["$inferInsert"]): T["$inferSelect"] => {
    const names = columnsSet(row);
    const insert = getOrCreate(made, names.join(), () =>
      prepared((on, values: Record<string, unknown>) => {
        const placed = Object.fromEntries(names.map((name) => [name, values[name]]));
        return on
          .insert(table)
          .values(placed as never)
          .returning();
      }),
    );
    const inserted = insert(store).get(row);
    if (!inserted) throw new Error("an inserted row was not returned");
    return inserted as T["$inferSelect"];
  };
}
