// npm run dev: the demo with hot reload.
import { nextCommand, prepareDatabase, requireFreePort, serve, settings } from "./serve.mjs";
import { main, nodePath, run, setUp } from "./setup.mjs";

await main(async () => {
  const where = settings();
  await requireFreePort(where);
  await setUp();
  await prepareDatabase();
  return serve(nextCommand("dev", where), where, () => run(nodePath(), ["scripts/announce.ts"]));
});
