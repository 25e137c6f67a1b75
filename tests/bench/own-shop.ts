import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningShop, startRunningShop } from "#tests/stress/server/running-shop.ts";

/** Runs `work` on the built shop with its own catalogue in a data folder of its own, and cleans up even if it fails. */
export async function withOwnShop<T>(work: (shop: RunningShop) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "halftone-bench-"));
  const env = { ...process.env, DATA_DIR: dataDir };
  try {
    for (const script of ["db/migrate.ts", "db/seed/seed.ts"])
      execFileSync(process.execPath, [script], { env, stdio: "pipe" });
    const shop = await startRunningShop(dataDir);
    try {
      return await work(shop);
    } finally {
      await shop.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
