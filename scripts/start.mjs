// npm start: serves what was built; HOST=0.0.0.0 serves other machines, too.

import { main, runScript } from "./shared/process.mjs";
import { nextCommand, requireFreePort, serve, settings } from "./shared/serve.mjs";

await main(async () => {
  const where = await settings();
  await requireFreePort(where);
  await runScript("db/migrate.ts", { quiet: true });
  return serve(nextCommand("start", where), where, () => console.log(`serving ${where.url}`));
});
