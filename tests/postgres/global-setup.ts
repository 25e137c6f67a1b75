import type { TestProject } from "vitest/node";
import { singleton } from "#lib/shared/singleton.ts";
import { makeTemplate, prepareServer } from "#tests/postgres/databases.ts";
import { startPostgres } from "#tests/postgres/server.ts";

/** One server for all test files of all projects; what it stores need not outlive it. */
const start = async () => {
  const unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const server = await startPostgres({ flags: unsafe.flatMap((flag) => ["-c", flag]) });
  process.env.TEST_POSTGRES_URL = server.url;
  await prepareServer();
  return server;
};

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await singleton("test-postgres", start);
  const { DATABASE_ENGINE } = { ...process.env, ...project.config.env };
  const kind = DATABASE_ENGINE === "distributed" ? "distributed" : "plain";
  await singleton(`test-postgres-${kind}`, () => makeTemplate(kind));
  return server.stop;
}
