import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import type { Finding } from "#lib/doctor/finding.ts";
import { env } from "#lib/env.ts";
import { errorText } from "#lib/shared/log.ts";

/** Whether the database exists, is sound, and has the tables. */
export function checkDatabase(): Finding {
  const name = "Database";
  const { databaseFile } = env();
  const create = "npm run db:migrate && npm run db:seed";
  if (!existsSync(databaseFile))
    return { name, kind: "problem", problem: `${databaseFile} does not exist.`, advice: create };
  try {
    const client = new Sqlite(databaseFile, { readonly: true, fileMustExist: true });
    const integrity = client.pragma("integrity_check", { simple: true });
    const orders = client.prepare("select count(*) from orders").pluck().get();
    client.close();
    if (integrity === "ok")
      return { name, kind: "fine", note: `${databaseFile}, ${orders} orders` };
    const advice = "Restore a backup: npm run db:restore -- FILE";
    return { name, kind: "problem", problem: String(integrity), advice };
  } catch (error) {
    const problem = `${databaseFile}: ${errorText(error)}`;
    return { name, kind: "problem", problem, advice: create };
  }
}

/** Whether other users of this machine can list the folder that holds orders and secrets. */
export function checkFolder(): Finding {
  const name = "Data folder";
  const folder = dirname(env().databaseFile);
  if (!existsSync(folder))
    return { name, kind: "skipped", reason: `${folder} does not exist yet.` };
  if ((statSync(folder).mode & 0o077) === 0)
    return { name, kind: "fine", note: `${folder}, for its owner only` };
  const problem = `${folder} is open to other users of this machine.`;
  return { name, kind: "problem", problem, advice: `chmod 700 ${folder}` };
}
