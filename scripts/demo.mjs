// npm run demo: from a fresh clone to a shop that sells, in one command.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, STAMP } from "./build.mjs";
import { main, runScript, SetupError, step } from "./shared/process.mjs";
import { selectShop } from "./shared/select-shop.mjs";
import { nextCommand, prepareDatabase, requireFreePort, serve, settings } from "./shared/serve.mjs";

const OURS = ["shop.db", "sandbox.db"].flatMap((name) =>
  ["", "-wal", "-shm"].map((end) => `${name}${end}`),
);

await main(async () => {
  const unknown = process.argv.slice(2).filter((flag) => flag !== "--reset");
  if (unknown.length > 0)
    throw new SetupError(`Unknown: ${unknown.join(" ")}. The flags are --reset and --shop NAME.`);
  const where = await settings();
  const { title } = await selectShop();
  console.log(`\n${title}: demo\n`);
  await requireFreePort(where);
  if (process.argv.includes("--reset")) {
    if (process.env.CCPAYMENT_APP_ID || process.env.DATABASE_URL)
      throw new SetupError(
        "--reset only forgets a demo: CCPAYMENT_APP_ID or DATABASE_URL is set, so these may be real orders.",
      );
    await startOver(where.dataDir);
  }
  await prepareDatabase();
  await build();
  return serve(nextCommand("start", where), where, () => runScript("scripts/shared/announce.ts"));
});

async function startOver(dataDir) {
  await step("Starting over", async () => {
    for (const name of [...OURS, "clock.json"]) rmSync(join(dataDir, name), { force: true });
    // What was built shows the old stock.
    rmSync(STAMP, { force: true });
  });
}
