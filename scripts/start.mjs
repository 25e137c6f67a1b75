// npm start: serves what was built; HOST=0.0.0.0 serves other machines, too.
import { nextCommand, requireFreePort, serve, settings } from "./serve.mjs";
import { main, nodePath, run } from "./setup.mjs";

await main(async () => {
  const where = settings();
  await requireFreePort(where);
  await run(nodePath(), ["db/migrate.ts"], { quiet: true });
  return serve(nextCommand("start", where), where, () => console.log(`serving ${where.url}`));
});
