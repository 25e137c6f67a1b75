// npm run test:shops: every other shop in shops/ is seeded, built and bought from; its last line is "N passed, N failed".
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import configured from "#shop.config.ts";
import { setUpBrowser } from "./shared/browser.mjs";
import { childEnv, fileArgs, main, nodePath, run } from "./shared/process.mjs";
import { listShops } from "./shared/take-shop.mjs";

const PURCHASES = "buy and pay exactly|the whole purchase works with JavaScript off";

await main(async () => {
  await setUpBrowser();
  const others = listShops().filter((name) => name !== configured);
  let failed = 0;
  for (const shop of others) {
    console.log(`\n── ${shop}\n`);
    await buyFrom(shop).catch((error) => {
      console.error(error.message);
      failed++;
    });
  }
  console.log(`\n${others.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function buyFrom(shop) {
  const dataDir = mkdtempSync(join(tmpdir(), "halftone-shops-"));
  const env = childEnv({ SHOP: shop, DATA_DIR: dataDir, TEMPLATE_DATA_DIR: dataDir });
  try {
    for (const script of ["db/migrate.ts", "db/seed/seed.ts", "scripts/build.mjs"])
      await run(nodePath(), fileArgs(script), { env, quiet: true });
    await run(nodePath(), ["node_modules/.bin/playwright", "test", "-g", PURCHASES], { env });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
