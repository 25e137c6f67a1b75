import { prepareServer } from "#tests/postgres/databases.ts";
import { startPostgres } from "#tests/postgres/server.ts";

/** One server for all test files; what it stores need not outlive it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const server = await startPostgres({ flags: unsafe.flatMap((flag) => ["-c", flag]) });
  process.env.TEST_POSTGRES_URL = server.url;
  await prepareServer();
  return server.stop;
}
