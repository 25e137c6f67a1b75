import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type } from "node:os";
import { parseArgs } from "node:util";
import type { Figure, Sizes } from "#tests/bench/rates/measure-engine.ts";
import { startPreparedServer } from "#tests/postgres/prepared-server.ts";
import { isPostgresInstalled } from "#tests/postgres/server.ts";
import { setUpPostgres } from "./shared/setup-postgres.mjs";

// npm run bench:rates: how much what npm run build made takes in a second, on SQLite and on PostgreSQL, into docs/scale.md.
// About ten minutes. --orders, --notifications, --simulated, --moved say how many of each; 0 leaves one out. --only sqlite takes one database.
const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "600" },
    notifications: { type: "string", default: "4800" },
    simulated: { type: "string", default: "10000" },
    moved: { type: "string", default: "100000" },
    only: { type: "string" },
  },
});
if ((+values.orders || +values.notifications) && !existsSync(".next/BUILD_ID")) {
  console.error("Nothing is built: run npm run build first.");
  process.exit(1);
}
const { only, ...counts } = values;
const sizes = Object.fromEntries(
  Object.entries(counts).map(([name, count]) => [name, Number(count)]),
) as Sizes;

const [load = 0] = loadavg();
await setUpPostgres();
const server = isPostgresInstalled() ? await startPreparedServer() : null;
const engines = ["sqlite", ...(server ? ["postgres"] : [])].filter((one) => !only || one === only);
const columns: Map<string, Figure>[] = [];
try {
  for (const engine of engines) columns.push(await measure(engine));
} finally {
  await server?.stop();
}

const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
const rows = names.map((name) => {
  const found = columns.map((column) => column.get(name));
  return [name, ...found.map((figure) => figure?.[1] ?? ""), found.find(Boolean)?.[2] ?? ""];
});
const titles = { sqlite: "SQLite", postgres: "PostgreSQL" } as Record<string, string>;
const head = [
  "a second · processor time of the shop's servers each",
  ...engines.map((one) => titles[one]),
  "goal",
];
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}`;
const table = [
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}, load average before ${load.toFixed(1)}.`,
  "",
  ...[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`),
].join("\n");

const FILE = "docs/scale.md";
const [START, END] = ["<!-- bench:rates -->", "<!-- /bench:rates -->"];
const [before = "", rest = ""] = readFileSync(FILE, "utf8").split(START);
writeFileSync(FILE, `${before}${START}\n\n${table}\n\n${END}${rest.split(END)[1] ?? ""}`);
console.log(`\n${table}`);

/** One database's figures by their names, which are printed as they come. */
async function measure(engine: string): Promise<Map<string, Figure>> {
  console.log(`… ${engine}`);
  const child = fork("tests/bench/rates/measure-engine.ts", {
    // The simulator's and the move's own processes decide by it, too.
    env: { ...process.env, DATABASE_URL: engine === "postgres" ? "postgres://" : "" },
  });
  child.send(sizes);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`measuring ${engine} ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [figures] = await Promise.race([once(child, "message"), ended]);
  return new Map((figures as Figure[]).map((figure) => [figure[0], figure]));
}
