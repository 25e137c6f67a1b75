import { existsSync, statSync } from "node:fs";
import { count } from "drizzle-orm";
import { describeDatabase, dialectOf, fileOf } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";
import { orders } from "#db/tables.ts";
import type { Finding } from "#lib/doctor/finding.ts";
import { env } from "#lib/env.ts";
import { errorText } from "#lib/shared/log.ts";

/** Whether the database exists, is sound, and has the tables. */
export async function checkDatabase(): Promise<Finding> {
  const name = "Database";
  const { databaseUrl } = env();
  const where = describeDatabase(databaseUrl);
  const isFile = dialectOf(databaseUrl) === "sqlite";
  const create = "npm run db:migrate && npm run db:seed";
  if (isFile && !existsSync(fileOf(databaseUrl)))
    return { name, kind: "problem", problem: `${where} does not exist.`, advice: create };
  try {
    const db = openDatabase(databaseUrl);
    const [row] = await db.read.select({ orders: count() }).from(orders);
    const [unsound] = await db.integrity();
    await db.close();
    if (!unsound) return { name, kind: "fine", note: `${where}, ${row?.orders} orders` };
    const advice = "Restore a backup: npm run db:restore -- FILE";
    return { name, kind: "problem", problem: unsound, advice };
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    const problem = `${where}: ${errorText(cause)}`;
    return { name, kind: "problem", problem, advice: create };
  }
}

/** Whether other users of this machine can list the folder that holds orders and secrets. */
export function checkFolder(): Finding {
  const name = "Data folder";
  const folder = env().dataDir;
  if (!existsSync(folder))
    return { name, kind: "skipped", reason: `${folder} does not exist yet.` };
  if ((statSync(folder).mode & 0o077) === 0)
    return { name, kind: "fine", note: `${folder}, for its owner only` };
  const problem = `${folder} is open to other users of this machine.`;
  return { name, kind: "problem", problem, advice: `chmod 700 ${folder}` };
}
