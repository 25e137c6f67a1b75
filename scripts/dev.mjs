// npm run dev: the demo with hot reload.

import { main, runScript } from "./shared/process.mjs";
import { nextCommand, prepareDatabase, requireFreePort, serve, settings } from "./shared/serve.mjs";

await main(async () => {
  const where = await settings();
  await requireFreePort(where);
  await prepareDatabase();
  return serve(nextCommand("dev", where), where, () => runScript("scripts/shared/announce.ts"));
});
