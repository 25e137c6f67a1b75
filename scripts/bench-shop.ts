import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type } from "node:os";
import { parseArgs } from "node:util";
import { measureShop } from "#tests/bench/measure-shop.ts";
import { randomAddresses } from "#tests/stress/scenarios/random-addresses.ts";

// npm run bench:shop: the shopper's figures of what npm run build made, with an empty Next app and a bare node:http
// server beside it, into docs/performance.md. --visits N is how many random addresses are asked for (0 leaves them out).
const { values } = parseArgs({ options: { visits: { type: "string", default: "100000" } } });
if (!existsSync(".next/BUILD_ID")) {
  console.error("Nothing is built: run npm run build first.");
  process.exit(1);
}

const [load = 0] = loadavg();
const rows = await measureShop((what) => console.log(`… ${what}`));
const visits = Number(values.visits);
if (visits > 0) {
  console.log("… random addresses");
  const { result } = await randomAddresses.run(visits, "bench", () => undefined, 1);
  rows.push(["Memory after random addresses", result, "flat"]);
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}`;
const table = [
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}, load average before ${load.toFixed(1)}.`,
  "",
  "| figure | measured | goal |",
  "|---|---|---|",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");

const FILE = "docs/performance.md";
const [START, END] = ["<!-- bench:shop -->", "<!-- /bench:shop -->"];
const [before = "", rest = ""] = readFileSync(FILE, "utf8").split(START);
writeFileSync(FILE, `${before}${START}\n\n${table}\n\n${END}${rest.split(END)[1] ?? ""}`);
console.log(`\n${table}`);
