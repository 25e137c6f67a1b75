import { sql } from "drizzle-orm";
import type { Store } from "#lib/sandbox/store/open-store.ts";

/**
 * A query that is asked often: its SQL is made once for a store, and not for each call. `build` gets placeholders in the
 * place of values, which it may only pass on to the query builder.
 */
export function prepared<Values extends object, Query>(
  build: (store: Store, values: Values) => { prepare(): Query },
): (store: Store) => Query {
  const made = new WeakMap<Store, Query>();
  const values = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) }) as Values;
  return (store) => {
    const query = made.get(store) ?? build(store, values).prepare();
    made.set(store, query);
    return query;
  };
}
