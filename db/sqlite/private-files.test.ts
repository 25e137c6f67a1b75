import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "#db/sqlite/client.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { carts } from "#db/tables.ts";

const root = mkdtempSync(join(tmpdir(), "halftone-private-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test.each([
  ["new", false],
  ["from an earlier version", true],
])(
  "world-readable orders: a database (%s), its WAL and its backups are for their owner only",
  async (name, open) => {
    const folder = join(root, name);
    const file = join(folder, "data", "shop.db");
    if (open) {
      migrateSqlite(file);
      chmodSync(file, 0o644);
    }
    migrateSqlite(file);
    const db = openSqlite(file);
    await db.write(
      async (tx) => void (await tx.insert(carts).values({ id: "a", createdAt: 1, updatedAt: 1 })),
    );
    const backup = join(folder, "backups", "monday.db");
    await db.backup(backup);
    expect(existsSync(`${file}-wal`)).toBe(true);
    for (const path of [file, `${file}-wal`, `${file}-shm`, backup])
      expect(mode(path), path).toBe("600");
    for (const path of [join(folder, "data"), join(folder, "backups")])
      expect(mode(path), path).toBe("700");
    db.close();
  },
);
