import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

// npm run stress: every figure of the README's table. --share 0.01 runs a hundredth of each, --seed repeats a run,
// --only TEXT takes the scenarios with TEXT in their name, --api v2 pays through CCPayment v2 (otherwise v1),
// --database postgres runs those that need no built shop on a PostgreSQL of their own, with DATABASE_ENGINE=distributed
// as on an engine that turns transactions away.
const { values } = parseArgs({
  options: {
    share: { type: "string", default: "1" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
    api: { type: "string", default: process.env.GATEWAY_API ?? "v1" },
    database: { type: "string", default: "sqlite" },
  },
});
const share = Number(values.share);
if (!(share > 0 && share <= 1)) {
  console.error("--share is a number above 0, at most 1");
  process.exit(1);
}
if (values.api !== "v1" && values.api !== "v2") {
  console.error("--api is v1 or v2");
  process.exit(1);
}
if (values.database !== "sqlite" && values.database !== "postgres") {
  console.error("--database is sqlite or postgres");
  process.exit(1);
}
const onPostgres = values.database === "postgres";
// The scenarios, and the processes they start, read them.
process.env.GATEWAY_API = values.api;
process.env.DATABASE_URL = onPostgres ? "postgres://" : "";
const server = onPostgres ? await startTestServer() : null;
const { scenarios } = await import("#tests/stress/scenarios.ts");
const chosen = scenarios.filter(
  ({ name, needsBuild }) => name.includes(values.only) && !(onPostgres && needsBuild),
);
if (chosen.some((scenario) => scenario.needsBuild) && !existsSync(".next/BUILD_ID")) {
  console.error("Nothing is built: run npm run build first.");
  process.exit(1);
}
const seed = values.seed ?? randomBytes(4).toString("hex");
console.log(`${values.database}, API ${values.api}, seed ${seed}\n`);
let failed = 0;
const rows: string[] = [];
for (const { name, expected, fullCount, run } of chosen) {
  const count = Math.max(1, Math.round(fullCount * share));
  const started = performance.now();
  const show = (done: number) => process.stderr.write(`\r  … ${name}: ${done} of ${count}   `);
  show(0);
  const { result, ok } = await run(count, seed, show);
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

async function startTestServer() {
  const { setUpPostgres } = await import("./shared/setup-postgres.mjs");
  await setUpPostgres();
  const { startPostgres } = await import("#tests/postgres/server.ts");
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  const { makeTemplate, prepareServer } = await import("#tests/postgres/databases.ts");
  await prepareServer();
  await makeTemplate(process.env.DATABASE_ENGINE === "distributed" ? "distributed" : "plain");
  return server;
}
