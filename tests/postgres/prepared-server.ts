import { isDistributed } from "#db/dialect.ts";
import { makeTemplate, prepareServer } from "#tests/postgres/databases.ts";
import { type PostgresServer, startPostgres } from "#tests/postgres/server.ts";

/** Starts a PostgreSQL that databases are borrowed from in this process and those it starts, until it is stopped. */
export async function startPreparedServer(): Promise<PostgresServer> {
  const others = process.env.TEST_POSTGRES_URL ?? "";
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  await prepareServer();
  await makeTemplate(isDistributed ? "distributed" : "plain");
  return {
    ...server,
    async stop() {
      process.env.TEST_POSTGRES_URL = others;
      await server.stop();
    },
  };
}
