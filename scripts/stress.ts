import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

// npm run stress: every figure of the README's table. --share 0.01 runs a hundredth of each, --seed repeats a run,
// --only TEXT takes the scenarios with TEXT in their name, --count N runs each so often, --instances 1 changes how many
// instances of the shop scenarios about races have (otherwise 3), --api v2 pays through CCPayment v2 (otherwise v1),
// --database postgres runs those that can on a PostgreSQL of their own, with DATABASE_ENGINE=distributed as on an engine
// that turns transactions away.
const { values } = parseArgs({
  options: {
    share: { type: "string", default: "1" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
    api: { type: "string", default: process.env.GATEWAY_API ?? "v1" },
    database: { type: "string", default: "sqlite" },
    instances: { type: "string", default: "3" },
    count: { type: "string" },
  },
});
const share = Number(values.share);
const instances = Number(values.instances);
const given = values.count === undefined ? null : Number(values.count);
const isWhole = (value: number) => Number.isInteger(value) && value > 0;
if (!(share > 0 && share <= 1)) refuse("--share is a number above 0, at most 1");
if (given !== null && !isWhole(given)) refuse("--count is a whole number above 0");
if (!isWhole(instances)) refuse("--instances is a whole number above 0");
if (values.api !== "v1" && values.api !== "v2") refuse("--api is v1 or v2");
if (values.database !== "sqlite" && values.database !== "postgres")
  refuse("--database is sqlite or postgres");
const onPostgres = values.database === "postgres";
// The scenarios, and the processes they start, read them.
process.env.GATEWAY_API = values.api;
process.env.DATABASE_URL = onPostgres ? "postgres://" : "";
const server = onPostgres ? await startTestServer() : null;
const { scenarios } = await import("#tests/stress/scenarios.ts");
const chosen = scenarios.filter(
  ({ name, needsBuild, anyDatabase }) =>
    name.includes(values.only) && !(onPostgres && needsBuild && !anyDatabase),
);
if (chosen.some((scenario) => scenario.needsBuild) && !existsSync(".next/BUILD_ID"))
  refuse("Nothing is built: run npm run build first.");
const seed = values.seed ?? randomBytes(4).toString("hex");
console.log(`${values.database}, API ${values.api}, seed ${seed}\n`);
let failed = 0;
const rows: string[] = [];
for (const { name, expected, fullCount, run } of chosen) {
  const count = given ?? Math.max(1, Math.round(fullCount * share));
  const started = performance.now();
  const show = (done: number) => process.stderr.write(`\r  … ${name}: ${done} of ${count}   `);
  show(0);
  const { result, ok } = await run(count, seed, show, instances);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write("\r");
  console.log(`${ok ? "✓" : "✗"} ${name}: ${result} (${seconds} s)`);
  rows.push(`| ${name} | ${expected} | ${result} |`);
  if (!ok) failed++;
}
console.log(`\n| scenario | expected | result |\n|---|---|---|\n${rows.join("\n")}`);
if (failed > 0) console.error(`\n${failed} failed; again with --seed ${seed}`);
await server?.stop();
process.exit(failed > 0 ? 1 : 0);

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

async function startTestServer() {
  const { setUpPostgres } = await import("./shared/setup-postgres.mjs");
  await setUpPostgres();
  const { startPreparedServer } = await import("#tests/postgres/prepared-server.ts");
  return startPreparedServer();
}
