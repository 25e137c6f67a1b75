// npm run size: prints the compressed JavaScript that a first visit to each shop route loads; fails over the limit.
const LIMIT_KB = 155;
/** An app with one empty page, Next 16.4.5, classic rendering; measured the same way on 2026-11-21. */
const FLOOR_KB = 134.7;

import { javascriptOf } from "#tests/bench/javascript.ts";
import { withOwnShop } from "#tests/bench/own-shop.ts";
import { findRoutes } from "#tests/bench/routes.ts";

const worst = await withOwnShop(async (shop) => {
  const { others, ...main } = await findRoutes(shop);
  console.log(`${"route".padEnd(36)} kB gzip   floor ${FLOOR_KB}`);
  let most = 0;
  for (const [name, path] of Object.entries({ ...main, ...others })) {
    const kb = await javascriptOf(shop.server.url + path);
    most = Math.max(most, kb);
    console.log(`${name.padEnd(36)} ${kb.toFixed(1).padStart(7)}   +${(kb - FLOOR_KB).toFixed(1)}`);
  }
  return most;
});
if (worst > LIMIT_KB) {
  console.error(`Over ${LIMIT_KB} kB.`);
  process.exitCode = 1;
}
