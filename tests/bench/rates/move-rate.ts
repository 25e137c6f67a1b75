import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "#tests/bench/rates/measure-engine.ts";
import { createDatabase } from "#tests/postgres/databases.ts";

/** Fills a SQLite shop with so many orders and moves it by the command, which compares and checks it. */
export async function measureMove(orders: number): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "halftone-move-"));
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "" };
  const run = (args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${args[0]}: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
    return stdout;
  };
  try {
    run(["db/migrate.ts"]);
    run(["tests/bench/rates/fill-shop.ts", String(orders)]);
    const url = await createDatabase(`move_${randomBytes(6).toString("hex")}`);
    const started = performance.now();
    const said = run([
      "scripts/db-move.ts",
      "--from",
      `file:${join(folder, "shop.db")}`,
      "--to",
      url,
    ]);
    const seconds = (performance.now() - started) / 1000;
    const rows = Number(/✓ (\d+) rows/.exec(said)?.[1]);
    const figure = `${rows.toLocaleString("en")} rows in ${seconds.toFixed(0)} s, ${(rows / seconds).toFixed(0)} a second, compared by hash, fsck clean`;
    return [`Move of ${orders.toLocaleString("en")} orders to PostgreSQL`, figure, "minutes"];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
