import { resolve } from "node:path";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { Client } from "pg";
import { isDistributed } from "#db/dialect.ts";
import { connect } from "#db/postgres/connection/connect.ts";
import { migrateByStatement } from "#db/postgres/migrate-by-statement.ts";

/** Also the number of the row that is locked while migrations are applied. */
const LOCK = 0;

/**
 * Applies the migrations that a PostgreSQL database lacks, whole or not at all; of several processes at once one does.
 * A distributed engine gets them statement by statement. Throws EnvError when it can't be used.
 */
export async function migratePostgres(
  url: string,
  migrationsFolder = resolve("db/postgres/migrations"),
  distributed = isDistributed,
): Promise<void> {
  const client = await connect(url);
  try {
    await makeList(client);
    const migrations = readMigrationFiles({ migrationsFolder });
    if (distributed) await migrateByStatement(client, await missing(client, migrations));
    else await migrateAtOnce(client, migrations);
  } finally {
    await client.end();
  }
}

async function migrateAtOnce(client: Client, migrations: MigrationMeta[]): Promise<void> {
  await client.query("BEGIN");
  await client.query(`select from "__migrations" where made_at = ${LOCK} for update`);
  for (const { sql, folderMillis, hash } of await missing(client, migrations)) {
    for (const statement of sql) await client.query(statement);
    await client.query(`insert into "__migrations" values ($1, $2)`, [folderMillis, hash]);
  }
  await client.query("COMMIT");
}

async function missing(client: Client, migrations: MigrationMeta[]): Promise<MigrationMeta[]> {
  const { rows } = await client.query<{ made_at: string }>(`select made_at from "__migrations"`);
  const applied = new Set(rows.map((row) => Number(row.made_at)));
  return migrations.filter(({ folderMillis }) => !applied.has(folderMillis));
}

async function makeList(client: Client): Promise<void> {
  const { rows } = await client.query(`select to_regclass('"__migrations"') as made`);
  if (!rows[0].made)
    await client
      .query(`create table if not exists "__migrations" (made_at bigint primary key, hash text)`)
      // Two that make it at once: one of them fails, although it now exists.
      .catch((error: { code?: string }) => {
        if (error.code !== "23505" && error.code !== "42P07") throw error;
      });
  await client.query(
    `insert into "__migrations" values (${LOCK}, 'lock') on conflict (made_at) do nothing`,
  );
}
