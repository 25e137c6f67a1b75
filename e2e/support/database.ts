import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import type { Database } from "#db/database.ts";
import { dialectOf, fileOf } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";

/** Where a data folder says which database belongs to it, if none lies in it. */
const noteIn = (dataDir: string) => join(dataDir, "database-url");

export const noteDatabase = (dataDir: string, url: string): void =>
  writeFileSync(noteIn(dataDir), url);

/** The address of the database that the shop of a data folder uses. */
export function databaseUrlOf(dataDir: string): string {
  const note = noteIn(dataDir);
  return existsSync(note) ? readFileSync(note, "utf8") : `file:${join(dataDir, "shop.db")}`;
}

/** Gives `work` the database of a running shop, as another process. */
export async function withDatabase<T>(
  dataDir: string,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = openDatabase(databaseUrlOf(dataDir));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Runs a statement of SQL that either database understands, as another process. */
export async function runSql(dataDir: string, statement: string): Promise<void> {
  const url = databaseUrlOf(dataDir);
  if (dialectOf(url) === "postgres") {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  } else {
    const db = new Sqlite(fileOf(url), { timeout: 5000 });
    db.exec(statement);
    db.close();
  }
}
