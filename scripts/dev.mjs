// npm run dev: the demo with hot reload.

import { main, runScript } from "./process.mjs";
import { nextCommand, prepareDatabase, requireFreePort, serve, settings } from "./serve.mjs";

await main(async () => {
  const where = await settings();
  await requireFreePort(where);
  await prepareDatabase();
  return serve(nextCommand("dev", where), where, () => runScript("scripts/announce.ts"));
});
