import { constants, existsSync } from "node:fs";
import { copyFile, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backupName, listBackups } from "#lib/backup/list-backups.ts";
import { makePrivateFolder } from "#lib/shared/private-file.ts";

/** What a backup holds beside the database: pictures, and the secrets that sessions and second factors depend on. */
export const DATABASE_COPY = "shop.db";
const SECRETS = "secrets.json";
const MEDIA = "media";

/**
 * Copies the database, the pictures and the secrets of a data folder into a new folder in `backups`, while the shop goes
 * on. Pictures that the backup before has are linked, since their files never change; `hasPictures` is false where they
 * are kept elsewhere. Returns the backup's path; one that was interrupted leaves only a folder that ends in .part, which
 * the next one removes.
 */
export async function makeBackup(
  db: { backup(file: string): Promise<void> },
  dataDir: string,
  backups: string,
  now: number,
  hasPictures = true,
): Promise<string> {
  makePrivateFolder(backups);
  const [before] = await listBackups(backups);
  const path = join(backups, backupName(now));
  const part = `${path}.part`;
  await removeParts(backups);
  makePrivateFolder(part);
  const copyPictures = async () =>
    hasPictures &&
    copyNew(join(dataDir, MEDIA), join(part, MEDIA), before && join(before.path, MEDIA));
  // Before the database and after it: the copy may still name one that was just removed, or already name a new one.
  await copyPictures();
  await db.backup(join(part, DATABASE_COPY));
  await copyPictures();
  if (existsSync(join(dataDir, SECRETS)))
    await copyFile(join(dataDir, SECRETS), join(part, SECRETS));
  await rename(part, path);
  return path;
}

/** Removes all but the `keep` newest backups; returns the removed ones' paths. */
export async function removeOldBackups(backups: string, keep: number): Promise<string[]> {
  const old = (await listBackups(backups)).slice(keep);
  for (const { path } of old) await rm(path, { recursive: true });
  return old.map(({ path }) => path);
}

/** Copies the files of a folder that aren't there yet; those that `known` has in the same size are linked from there where the disk can. */
export async function copyNew(from: string, to: string, known?: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".part")) continue;
    const source = join(entry.parentPath, entry.name);
    const name = source.slice(from.length + 1);
    const target = join(to, name);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    if (known && (await isSame(source, join(known, name))))
      await link(join(known, name), target).catch(() => copyFile(source, target));
    else await copyFile(source, target, constants.COPYFILE_FICLONE);
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return a != null && b != null && a.size === b.size;
}

async function removeParts(backups: string): Promise<void> {
  for (const name of await readdir(backups))
    if (name.endsWith("Z.part")) await rm(join(backups, name), { recursive: true });
}
