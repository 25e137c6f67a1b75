import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** A backup's folder is named for the second in which it was begun, UTC: 2026-11-21T194500Z. */
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/** The name of a backup begun at a moment, ms UTC. */
export const backupName = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(":", "")}Z`;

export type Backup = { path: string; at: number };

/** The whole backups in a folder, newest first; what else lies there is not looked at. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
      return day
        ? [{ path: join(folder, name), at: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) }]
        : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** When the newest backup was begun, ms UTC; null without one. */
export async function newestBackupAt(folder: string): Promise<number | null> {
  const [newest] = await listBackups(folder);
  return newest?.at ?? null;
}
