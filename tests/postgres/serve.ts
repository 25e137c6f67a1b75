import { startPostgres } from "#tests/postgres/server.ts";

// A PostgreSQL to try the shop on: node tests/postgres/serve.ts [PORT]. Its data go with it.
const server = await startPostgres({ port: Number(process.argv[2]) || undefined });
console.log(`DATABASE_URL=${server.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, async () => {
    await server.stop();
    process.exit(0);
  });
