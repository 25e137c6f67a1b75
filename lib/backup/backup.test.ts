import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "#db/sqlite/client.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { media } from "#db/tables.ts";
import { listBackups, newestBackupAt } from "#lib/backup/list-backups.ts";
import { makeBackup, removeOldBackups } from "#lib/backup/make-backup.ts";
import { verifyBackup } from "#lib/backup/verify-backup.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";

const HOUR_MS = 3_600_000;
const first = Date.UTC(2026, 10, 21, 19, 45, 7);
const picture = {
  ...{ id: "p1", width: 10, height: 10, color: "#aabbcc", placeholder: "", vector: false },
  ...{ widths: [], fallback: "jpg", source: "p1.jpg" },
};

let db: ReturnType<typeof openSqlite>;
let dataDir: string;
let backups: string;
const verify = (path: string) => verifyBackup(path, folderStore(join(path, "media")));
const back = (hours: number) => makeBackup(db, dataDir, backups, first + hours * HOUR_MS);

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "halftone-"));
  migrateSqlite(join(dataDir, "shop.db"));
  db = openSqlite(join(dataDir, "shop.db"));
  backups = mkdtempSync(join(tmpdir(), "halftone-backups-"));
  mkdirSync(join(dataDir, "media/originals"), { recursive: true });
  writeFileSync(join(dataDir, "media/p1.jpg"), "bytes");
  writeFileSync(join(dataDir, "secrets.json"), "{}", { mode: 0o600 });
  await db.write((tx) =>
    tx
      .insert(media)
      .values(picture)
      .then(() => undefined),
  );
});
afterEach(async () => {
  await db.close();
  for (const folder of [dataDir, backups]) rmSync(folder, { recursive: true });
});

test("backups hold what a shop needs, share pictures, and only the newest stay", async () => {
  expect(await newestBackupAt(backups)).toBeNull();
  const paths = [await back(0), await back(1), await back(2)];
  expect(await verify(paths[2] ?? "")).toEqual([]);
  expect(await newestBackupAt(backups)).toBe(first + 2 * HOUR_MS);
  const inode = (path = "") => statSync(join(path, "media/p1.jpg")).ino;
  expect(inode(paths[2])).toBe(inode(paths[0]));
  expect(statSync(join(paths[0] ?? "", "secrets.json")).mode & 0o077).toBe(0);
  expect(await removeOldBackups(backups, 2)).toEqual([paths[0]]);
  expect((await listBackups(backups)).map(({ path }) => path)).toEqual([paths[2], paths[1]]);
});

test("a backup nobody tried: a missing picture and a damaged database are found", async () => {
  const path = await back(0);
  rmSync(join(path, "media/p1.jpg"));
  expect(await verify(path)).toEqual(["picture p1 (p1.jpg) has no file"]);
  truncateSync(join(path, "shop.db"), 5000);
  expect(await verify(path)).toHaveLength(1);
});

test("pictures elsewhere: a backup without them relies on the place where they are", async () => {
  const path = await makeBackup(db, dataDir, backups, first, false);
  const elsewhere = join(dataDir, "media");
  expect(existsSync(join(path, "media"))).toBe(false);
  expect(await verifyBackup(path, folderStore(elsewhere))).toEqual([]);
  rmSync(elsewhere, { recursive: true });
  expect(await verifyBackup(path, folderStore(elsewhere))).toHaveLength(1);
});
