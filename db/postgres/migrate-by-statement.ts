import { setTimeout as wait } from "node:timers/promises";
import type { MigrationMeta } from "drizzle-orm/migrator";
import type { Client } from "pg";
import { codeOf } from "#db/postgres/errors.ts";

const MAX_TRIES = 20;
const PAUSE_MS = 250;

/** A table, index, column or constraint that a migration broken off, or another instance, has made already. */
const alreadyMade = ["42P07", "42710", "42701"];

/**
 * Applies migrations statement by statement: CockroachDB advises against schema changes in a transaction with others, and
 * YugabyteDB ends the transaction at each by default. One that was broken off goes on where it was, as long as
 * migrations only add; rows must be changed in a way that may be repeated.
 */
export async function migrateByStatement(
  client: Client,
  migrations: MigrationMeta[],
): Promise<void> {
  for (const { sql, folderMillis, hash } of migrations) {
    for (const statement of sql) {
      const understood = forDistributed(statement);
      if (understood) await apply(client, understood);
    }
    await client.query(
      `insert into "__migrations" values ($1, $2) on conflict (made_at) do nothing`,
      [folderMillis, hash],
    );
  }
}

/**
 * A statement as both engines take it, or null. They compare text byte by byte without being told, and CockroachDB would
 * not compare a text that says so with one that doesn't. YugabyteDB's GIN indexes answer no search for several words.
 */
function forDistributed(statement: string): string | null {
  if (/ USING gin /i.test(statement)) return null;
  return statement.replaceAll(' COLLATE "C"', "");
}

async function apply(client: Client, statement: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const code = codeOf(error);
      if (alreadyMade.includes(code)) return;
      // Also when another instance changes the schema at the same time.
      if (code !== "40001" || tries === MAX_TRIES) throw error;
      await wait(PAUSE_MS);
    }
  }
}
