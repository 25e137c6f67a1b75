import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

// npm run bench:changes: how long a price that another process changes takes until the listing of each of three instances
// of what was built shows it. --changes N, --instances N, --database postgres (otherwise sqlite).
const { values } = parseArgs({
  options: {
    changes: { type: "string", default: "200" },
    instances: { type: "string", default: "3" },
    database: { type: "string", default: "sqlite" },
  },
});
const [changes, instances] = [Number(values.changes), Number(values.instances)];
const onPostgres = values.database === "postgres";
if (!(changes >= 1 && instances >= 1 && (onPostgres || values.database === "sqlite"))) {
  console.error("--changes and --instances are numbers, --database is sqlite or postgres");
  process.exit(1);
}
if (!existsSync(".next/BUILD_ID")) {
  console.error("Nothing is built: run npm run build first.");
  process.exit(1);
}
const dataDir = mkdtempSync(join(tmpdir(), "halftone-bench-"));
const server = onPostgres ? await startDatabase() : null;
// Read where the tables are made, and by the instances.
process.env.DATABASE_URL = server?.url ?? `file:${dataDir}/shop.db`;
process.env.DATA_DIR = dataDir;
const [load = 0] = loadavg();
try {
  const { seedDataDir } = await import("#tests/harness/database/seed-data-dir.ts");
  const { measureChanges } = await import("#tests/bench/measure-changes.ts");
  seedDataDir(dataDir, server?.url);
  const times = await measureChanges({ dataDir, changes, instances });
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(
    `${values.database}: ${changes} price changes until ${instances} listings show them: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.999)} ms (${cpus().length} cores, load ${load.toFixed(1)})`,
  );
} finally {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function startDatabase() {
  const { setUpPostgres } = await import("./shared/setup-postgres.mjs");
  await setUpPostgres();
  const { startPostgres } = await import("#tests/postgres/server.ts");
  return startPostgres();
}
