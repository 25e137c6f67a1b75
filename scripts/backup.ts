import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dialect, fileOf } from "#db/dialect.ts";
import { copyToSqlite } from "#db/move/copy-to-sqlite.ts";
import { openSqlite } from "#db/sqlite/client.ts";
import { DATABASE_COPY, makeBackup, removeOldBackups } from "#lib/backup/make-backup.ts";
import { env } from "#lib/env.ts";

// npm run db:backup: a consistent copy of database, pictures and secrets, while the shop goes on, in BACKUP_DIR. The
// database is copied into a SQLite file, from PostgreSQL too.
//   --keep N      how many stay there, 14 if not said
//   --verify      restores the copy elsewhere and checks it
//   -- FILE       the database alone, to this file
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: "string", default: "14" }, verify: { type: "boolean" } },
});
const keep = Number(values.keep);
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
if (!Number.isInteger(keep) || keep < 1) fail("--keep takes a whole number from 1 on.");

const [file] = positionals;
const { databaseUrl } = env();

async function backup(to: string): Promise<void> {
  if (dialect === "postgres") return copyToSqlite(databaseUrl, to);
  const db = openSqlite(fileOf(databaseUrl));
  await db.backup(to);
  await db.close();
}

/** What is wrong with a backup. */
function verify(path: string): string[] {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/jobs/verify-backup.ts", path], {
    env: { ...process.env, DATABASE_URL: `file:${join(path, DATABASE_COPY)}` },
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  const problems = stdout.split("\n").filter(Boolean);
  return status === 0 ? problems : [...problems, "checking it failed"];
}

if (file) {
  if (existsSync(file)) fail(`${file} exists already; choose another name.`);
  await backup(file);
  console.log(`backed up the database to ${file}`);
} else {
  const { dataDir, backupDir, mediaBucket } = env();
  const path = await makeBackup({ backup }, dataDir, backupDir, Date.now(), !mediaBucket);
  console.log(`backed up to ${path}`);
  if (mediaBucket)
    console.log(
      `Pictures are not in it: they are in the bucket ${mediaBucket.url}. Keep its old versions, or copy it too: npm run media:move -- --from bucket --to FOLDER`,
    );
  if (values.verify) {
    const problems = verify(path);
    for (const problem of problems) console.error(`✗ ${problem}`);
    // The older ones stay: one of them may be needed now.
    if (problems.length > 0) fail(`${path} can't be relied on.`);
    console.log("✓ restored elsewhere and checked: database, books and pictures are sound");
  }
  for (const old of await removeOldBackups(backupDir, keep)) console.log(`removed ${old}`);
}
