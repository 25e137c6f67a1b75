import { dialect } from "#db/dialect.ts";
import { startPreparedServer } from "#tests/postgres/prepared-server.ts";
import type { PostgresServer } from "#tests/postgres/server.ts";

/** Gives `work` a PostgreSQL that it may crash, from which databases are borrowed for so long; null on SQLite. */
export async function withOwnPostgres<T>(
  work: (server: PostgresServer | null) => Promise<T>,
): Promise<T> {
  if (dialect !== "postgres") return work(null);
  const server = await startPreparedServer();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
