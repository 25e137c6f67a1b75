import { execFileSync } from "node:child_process";

/** Migrates and seeds a data folder, by the scripts that a shop is set up with. Throws when one of them fails. */
export function seedDataDir(folder: string): void {
  const env = { ...process.env, DATA_DIR: folder };
  for (const script of ["db/migrate.ts", "db/seed.ts"])
    execFileSync(process.execPath, [script], { env, stdio: "pipe" });
}
