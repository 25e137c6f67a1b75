import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { copyTemplate } from "#tests/harness/database/templates.ts";

/** Products of every kind, whatever the shop itself sells. */
const FIXTURES = "tests/fixtures";

/**
 * Migrates a data folder, whatever this process speaks a SQLite file in it unless `databaseUrl` names PostgreSQL, and
 * fills it with the fixtures, by the scripts that set a shop up. Throws when one fails.
 */
export function seedDataDir(folder: string, databaseUrl = ""): void {
  const seed = (path: string) => {
    mkdirSync(path, { recursive: true });
    const env = { ...process.env, DATA_DIR: path, DATABASE_URL: databaseUrl };
    for (const script of [["db/migrate.ts"], ["db/seed/seed.ts", FIXTURES]])
      execFileSync(process.execPath, script, { env, stdio: "pipe" });
  };
  if (databaseUrl) seed(folder);
  else copyTemplate("seeded", folder, seed);
}
