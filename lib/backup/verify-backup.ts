import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "#db/sqlite/client.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { media } from "#db/tables.ts";
import { DATABASE_COPY } from "#lib/backup/make-backup.ts";
import { fallbackFile, type Picture } from "#lib/media/picture.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { makePrivateFolder } from "#lib/shared/private-file.ts";

/**
 * Restores a backup into a folder of its own and looks whether a shop could run on it: the database is whole and can be
 * migrated, the books are sound, and every picture is in `pictures`: the backup's own, or the bucket that it relies on.
 * Returns what is wrong; [] for a sound one.
 */
export async function verifyBackup(backup: string, pictures: MediaStore): Promise<string[]> {
  // Beside it, where there is room for a copy: a container's /tmp is memory. One left over goes with the next backup.
  const folder = `${backup}.part`;
  makePrivateFolder(folder);
  try {
    const file = join(folder, DATABASE_COPY);
    copyFileSync(join(backup, DATABASE_COPY), file);
    migrateSqlite(file);
    const db = openSqlite(file);
    try {
      const breaches = await fsck(db);
      const missing = await missingPictures(await db.read.select().from(media), pictures);
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

/** Pictures that are asked for at a time. */
const LANES = 16;

async function missingPictures<P extends Pick<Picture, "id" | "vector" | "widths" | "fallback">>(
  pictures: P[],
  store: MediaStore,
): Promise<P[]> {
  const missing: P[] = [];
  await runConcurrently(pictures, LANES, async (picture) => {
    if (!(await store.has(fallbackFile(picture)))) missing.push(picture);
  });
  return missing;
}
