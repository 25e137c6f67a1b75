import { drizzle, type RemoteCallback } from "drizzle-orm/pg-proxy";
import type { QueryConfig, QueryResult } from "pg";
import type { Queries } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { storable } from "#db/postgres/storable.ts";
import { executesBy } from "#db/prepared.ts";

type Run = (query: QueryConfig) => Promise<QueryResult>;
type Session = ReturnType<typeof drizzle>["_"]["session"];

/** drizzle's query builder on whatever carries a query out. */
export function queriesOn(run: Run): Queries {
  const client: RemoteCallback = async (text, values, method) => {
    const query = { text, values: values.map(storable), name: nameOf(text) };
    // Rows arrive as arrays where drizzle maps them to columns.
    const config = method === "all" ? { ...query, rowMode: "array" } : query;
    return { rows: (await run(config)).rows };
  };
  const builder = drizzle(client);
  tellUnavailable(builder._.session);
  return executesBy(builder as unknown as Queries, (query, values) =>
    Object.assign(Object.create(query), { client }).execute(values),
  );
}

/** drizzle wraps whatever a query throws; callers ask for DatabaseUnavailable itself. */
function tellUnavailable(session: Session): void {
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (...parts) => {
    const query = prepare(...parts);
    const { execute } = query;
    query.execute = function (values) {
      return execute.call(this, values).catch((error: unknown) => {
        throw error instanceof Error && error.cause instanceof DatabaseUnavailable
          ? error.cause
          : error;
      });
    };
    return query;
  };
}

const MAX_NAMES = 500;
const names = new Map<string, string>();

/** A name lets a connection parse each SQL text once. Texts without end, such as long lists, go without one. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MAX_NAMES) return known;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}
