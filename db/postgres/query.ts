import { drizzle, type RemoteCallback } from "drizzle-orm/pg-proxy";
import type { QueryConfig, QueryResult } from "pg";
import type { Queries } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { isStalePlan } from "#db/postgres/errors.ts";
import { storable } from "#db/postgres/storable.ts";
import { executesBy } from "#db/queries/prepared.ts";

type Run = (query: QueryConfig) => Promise<QueryResult>;
type Session = ReturnType<typeof drizzle>["_"]["session"];

/** drizzle's query builder on whatever carries a query out. */
export function queriesOn(run: Run): Queries {
  const client: RemoteCallback = async (text, values, method) => {
    const query = { text, values: values.map(storable) };
    // Rows arrive as arrays where drizzle maps them to columns.
    const config = method === "all" ? { ...query, rowMode: "array" } : query;
    return { rows: (await run(config)).rows };
  };
  const builder = drizzle(client);
  tellUnavailable(builder._.session);
  return executesBy(builder as unknown as Queries, async (text, params) => {
    const query = { text, values: params.map(storable), rowMode: "array" };
    return (await run(query)).rows;
  });
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
const MAX_SEEN = 2000;
const names = new Map<string, string>();
const seen = new Set<string>();
let given = 0;

/**
 * Asks by a name, which lets a connection parse each SQL text once: the second time that a text is asked, since those of
 * long lists hardly ever are. A connection keeps at most MAX_NAMES of them.
 */
export async function askNamed(query: QueryConfig, ask: Run): Promise<QueryResult> {
  const { text } = query;
  const name = nameOf(text);
  try {
    return await ask(name === undefined ? query : { ...query, name });
  } catch (error) {
    // What a name stands for can't change: under another one the text is parsed again.
    if (isStalePlan(error)) names.delete(text);
    throw error;
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MAX_NAMES) return known;
  if (!seen.delete(text)) {
    if (seen.size >= MAX_SEEN) seen.clear();
    seen.add(text);
    return undefined;
  }
  const name = `q${given++}`;
  names.set(text, name);
  return name;
}
