import type Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { executesBy } from "#db/queries/prepared.ts";

/** drizzle's queries on a connection, prepared ones included. */
export const queriesOn = (client: InstanceType<typeof Sqlite>) =>
  executesBy(drizzle({ client }), (sql, params, returnsRows) => {
    const statement = client.prepare(sql);
    if (returnsRows) return statement.raw().all(...params) as unknown[][];
    statement.run(...params);
    return [];
  });
