import { existsSync } from "node:fs";
import { dialect, fileOf } from "#db/dialect.ts";
import { dumpCommand } from "#db/postgres/dump-commands.ts";
import { openSqlite } from "#db/sqlite/client.ts";
import { env } from "#lib/env.ts";

// npm run db:backup -- FILE: a consistent copy, while the shop goes on.
const [file] = process.argv.slice(2);
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
if (!file) fail("Where to? npm run db:backup -- FILE");
if (existsSync(`${file}`)) fail(`${file} exists already; choose another name.`);
if (dialect === "postgres")
  fail(`PostgreSQL is copied by its own program:\n  ${dumpCommand(`${file}`)}`);
const db = openSqlite(fileOf(env().databaseUrl));
await db.backup(`${file}`);
await db.close();
console.log(`backed up to ${file}`);
