import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { dialect, fileOf } from "#db/dialect.ts";
import { restoreCommand } from "#db/postgres/dump-commands.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { env } from "#lib/env.ts";

// npm run db:restore -- FILE: puts a backup in the database's place; what was there is kept beside it.
const [file] = process.argv.slice(2);
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
if (dialect === "postgres")
  fail(`A dump of PostgreSQL is restored by its own program:\n  ${restoreCommand(file ?? "FILE")}`);
if (!file || !existsSync(file)) fail(`No file ${file ?? ""}. npm run db:restore -- FILE`);
const backup = new Sqlite(`${file}`, { readonly: true });
const sound = backup.pragma("integrity_check", { simple: true }) === "ok";
const ours =
  backup.prepare("select count(*) from sqlite_master where name = 'orders'").pluck().get() === 1;
backup.close();
if (!sound || !ours) fail(`${file} is not a sound database of this shop. Nothing was changed.`);
const target = fileOf(env().databaseUrl);
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
copyFileSync(`${file}`, target);
migrateSqlite(target);
console.log(`restored ${target} from ${file}`);
