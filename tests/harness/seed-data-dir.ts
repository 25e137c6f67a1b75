import { execFileSync } from "node:child_process";

/** Products of every kind, whatever the shop itself sells. */
const FIXTURES = "tests/fixtures";

/** Migrates a data folder and fills it with the fixtures, by the scripts that set a shop up. Throws when one fails. */
export function seedDataDir(folder: string): void {
  // Whatever this process speaks, the data folder holds a SQLite file.
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "" };
  for (const script of [["db/migrate.ts"], ["db/seed.ts", FIXTURES]])
    execFileSync(process.execPath, script, { env, stdio: "pipe" });
}
