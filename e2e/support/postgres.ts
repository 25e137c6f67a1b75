import { randomBytes } from "node:crypto";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import { createDatabase } from "#tests/postgres/databases.ts";
import { startPostgres } from "#tests/postgres/server.ts";
import { noteDatabase } from "./database.ts";

/** E2E_DATABASE=postgres: every server has a database of its own on one PostgreSQL, copied from a seeded one. */
export const isOnPostgres = process.env.E2E_DATABASE === "postgres";

const SEEDED = "seeded";

/** Starts the server and fills the database to copy, and the data folder with its pictures. Returns how to end it. */
export async function seedPostgres(folder: string): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  const url = await createDatabase(SEEDED);
  seedDataDir(folder, url);
  noteDatabase(folder, url);
  return server.stop;
}

/** The address of a seeded database of one's own. */
export const copyPostgres = () => createDatabase(`copy_${randomBytes(6).toString("hex")}`, SEEDED);
