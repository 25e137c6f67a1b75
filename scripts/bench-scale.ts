import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { openCatalogue } from "#tests/bench/scale/catalogue.ts";
import { HEAD } from "#tests/bench/scale/measure.ts";
import { measurePages } from "#tests/bench/scale/measure-pages.ts";
import { measureQueries } from "#tests/bench/scale/measure-queries.ts";
import { holdTraffic, randomAddress } from "#tests/bench/scale/traffic.ts";
import { serveShop } from "#tests/harness/network/shop-server.ts";
import { randomFrom } from "#tests/harness/random.ts";

// npm run bench:scale [-- --serve] [-- --minutes 60]: how long the catalogue's queries take in the database of DATA_DIR
// or DATABASE_URL; with --serve also pages of what npm run build made, asked for the first time; with --minutes what an
// instance holds in memory after so much random traffic (docs/scale.md).
const { values } = parseArgs({
  options: {
    serve: { type: "boolean", default: false },
    minutes: { type: "string" },
    "per-second": { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now()) },
  },
});
const minutes = Number(values.minutes ?? 0);
const perSecond = Number(values["per-second"]);
const random = randomFrom(values.seed);
const { read } = getDb();
const catalogue = await openCatalogue(read, random);
const load = loadavg().map((one) => one.toFixed(1));
console.log(`${catalogue.total} products, load average ${load.join(" ")}, --seed ${values.seed}`);

if (minutes === 0) {
  console.log(HEAD);
  await measureQueries(read, catalogue);
}
if (values.serve || minutes > 0) {
  if (!existsSync(".next/BUILD_ID")) throw new Error("Nothing is built: run npm run build first.");
  const server = await serveShop(env().dataDir, {
    preload: "./tests/bench/scale/report-memory.ts",
  });
  try {
    if (minutes === 0) await measurePages(server.url, catalogue, random);
    else {
      const next = () => randomAddress(catalogue, random);
      const last = await holdTraffic(server, next, { minutes, perSecond }, console.log);
      console.log(`after a garbage collection: ${last}`);
    }
  } finally {
    await server.stop();
  }
}
await getDb().close();
