import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrateSqlite } from "#db/sqlite/migrate.ts";

/** A database in `folder` as the migrations before the one named `tag` make it; returns its file. */
export function databaseBefore(folder: string, tag: string): string {
  const migrations = join(folder, "migrations");
  cpSync("db/migrations", migrations, { recursive: true });
  const journal = join(migrations, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const end = entries.findIndex((entry: { tag: string }) => entry.tag.endsWith(tag));
  if (end < 0) throw new Error(`no migration is named ${tag}`);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, end) }));
  const file = join(folder, "shop.db");
  migrateSqlite(file, migrations);
  return file;
}
