import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dialect, fileOf } from "#db/dialect.ts";
import { dumpCommand } from "#db/postgres/dump-commands.ts";
import { openSqlite } from "#db/sqlite/client.ts";
import { makeBackup, removeOldBackups } from "#lib/backup/make-backup.ts";
import { verifyBackup } from "#lib/backup/verify-backup.ts";
import { env } from "#lib/env.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";

// npm run db:backup: a consistent copy of database, pictures and secrets, while the shop goes on, in BACKUP_DIR.
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
if (dialect === "postgres")
  fail(`PostgreSQL is copied by its own program:\n  ${dumpCommand(file ?? "shop.dump")}`);
const db = openSqlite(fileOf(env().databaseUrl));
if (file) {
  if (existsSync(file)) fail(`${file} exists already; choose another name.`);
  await db.backup(file);
  console.log(`backed up the database to ${file}`);
} else {
  const { dataDir, backupDir, mediaBucket } = env();
  const path = await makeBackup(db, dataDir, backupDir, Date.now(), !mediaBucket);
  console.log(`backed up to ${path}`);
  if (mediaBucket)
    console.log(
      `Pictures are not in it: they are in the bucket ${mediaBucket.url}. Keep its old versions, or copy it too: npm run media:move -- --from bucket --to FOLDER`,
    );
  if (values.verify) {
    const problems = await verifyBackup(
      path,
      mediaBucket ? mediaStore() : folderStore(join(path, "media")),
    );
    for (const problem of problems) console.error(`✗ ${problem}`);
    // The older ones stay: one of them may be needed now.
    if (problems.length > 0) fail(`${path} can't be relied on.`);
    console.log("✓ restored elsewhere and checked: database, books and pictures are sound");
  }
  for (const old of await removeOldBackups(backupDir, keep)) console.log(`removed ${old}`);
}
await db.close();
