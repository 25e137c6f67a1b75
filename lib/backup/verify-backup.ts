import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "#db/sqlite/client.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { media } from "#db/tables.ts";
import { DATABASE_COPY } from "#lib/backup/make-backup.ts";
import { fallbackFile } from "#lib/media/picture.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";

/**
 * Restores a backup into a folder of its own and looks whether a shop could run on it: the database is whole and can be
 * migrated, the books are sound, and every picture is there. Returns what is wrong; [] for a sound one.
 */
export async function verifyBackup(backup: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "verify-backup-"));
  try {
    const file = join(folder, DATABASE_COPY);
    copyFileSync(join(backup, DATABASE_COPY), file);
    migrateSqlite(file);
    const db = openSqlite(file);
    try {
      const breaches = await fsck(db);
      const pictures = await db.read.select().from(media);
      const missing = pictures.filter(
        (picture) => !existsSync(join(backup, "media", fallbackFile(picture))),
      );
      return [
        ...breaches.map(({ invariant, where, found }) => `${invariant}: ${where}: ${found}`),
        ...missing.map(({ id, source }) => `picture ${id} (${source}) has no file`),
      ];
    } finally {
      await db.close();
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
