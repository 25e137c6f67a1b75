import { fileURLToPath } from "node:url";
import { describeDatabase, dialectOf, fileOf } from "#db/dialect.ts";
import { migratePostgres } from "#db/postgres/migrate.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";

/**
 * Applies the migrations that a database lacks, whole or not at all; a SQLite file is created where missing. Throws
 * EnvError when PostgreSQL can't be used, with what to do.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  if (dialectOf(databaseUrl) === "postgres") await migratePostgres(databaseUrl);
  else migrateSqlite(fileOf(databaseUrl));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { env } = await import("#lib/env.ts");
  const { getDb } = await import("#db/client.ts");
  const { completeDocuments } = await import("#lib/search/indexing/complete-documents.ts");
  await migrate(env().databaseUrl);
  await completeDocuments(getDb());
  await getDb().close();
  console.log(`migrated ${describeDatabase(env().databaseUrl)}`);
}
