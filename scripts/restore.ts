import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describeDatabase, dialect, fileOf } from "#db/dialect.ts";
import { MoveError, moveDatabase } from "#db/move/move-database.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { copyNew, DATABASE_COPY } from "#lib/backup/make-backup.ts";
import { env } from "#lib/env.ts";

// npm run db:restore -- BACKUP: puts a backup's database in place, and what pictures and secrets are missing beside it.
// The database that was there is kept; a PostgreSQL database must be empty. BACKUP is a folder that db:backup made, or a
// file with the database alone.
const [backupPath = ""] = process.argv.slice(2);
const isFolder = existsSync(backupPath) && statSync(backupPath).isDirectory();
const file = isFolder ? join(backupPath, DATABASE_COPY) : backupPath;
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
if (!existsSync(file)) fail(`No backup ${backupPath}. npm run db:restore -- FOLDER-OR-FILE`);
const backup = new Sqlite(file, { readonly: true });
const sound = backup.pragma("integrity_check", { simple: true }) === "ok";
const ours =
  backup.prepare("select count(*) from sqlite_master where name = 'orders'").pluck().get() === 1;
backup.close();
if (!sound || !ours) fail(`${file} is not a sound database of this shop. Nothing was changed.`);
const { databaseUrl } = env();
if (dialect === "postgres") {
  const refused = await restorePostgres();
  if (refused) fail(refused);
} else restoreSqlite(fileOf(databaseUrl));
if (isFolder) {
  const { dataDir, mediaBucket } = env();
  const pictures = join(backupPath, "media");
  if (!mediaBucket) await copyNew(pictures, join(dataDir, "media"));
  else if (existsSync(pictures))
    console.log(`For its pictures: npm run media:move -- --from ${pictures} --to bucket`);
  const secrets = join(backupPath, "secrets.json");
  if (existsSync(secrets)) copyFileSync(secrets, join(dataDir, "secrets.json"));
}
console.log(`restored ${describeDatabase(databaseUrl)} from ${backupPath}`);

function restoreSqlite(target: string): void {
  if (existsSync(target)) {
    const present = new Sqlite(target);
    const busy = present
      .prepare("select count(*) from leases where until > ?")
      .pluck()
      .get(Date.now());
    if (busy) fail("A server is running on this database: stop it first. Nothing was changed.");
    present.pragma("wal_checkpoint(TRUNCATE)");
    present.close();
    const kept = `${target}.before-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`;
    renameSync(target, kept);
    for (const end of ["-wal", "-shm"]) rmSync(`${target}${end}`, { force: true });
    console.log(`what was there is now ${kept}`);
  }
  copyFileSync(file, target);
  migrateSqlite(target);
}

/** Returns why nothing was changed; null when it was. */
async function restorePostgres(): Promise<string | null> {
  const folder = mkdtempSync(join(env().dataDir, "restore-"));
  const copy = join(folder, DATABASE_COPY);
  try {
    copyFileSync(file, copy);
    migrateSqlite(copy);
    // Whoever held them when the backup was made.
    const opened = new Sqlite(copy);
    opened.exec("delete from leases");
    opened.close();
    const { broken } = await moveDatabase(copy, databaseUrl, console.log);
    for (const problem of broken) console.error(`✗ ${problem}`);
    if (broken.length > 0) process.exitCode = 1;
    return null;
  } catch (error) {
    if (error instanceof MoveError) return error.message;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
