import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StaffRole } from "#db/tables/merchant.ts";
import { staff } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { SESSION_LIFE_MS } from "#lib/merchant/limits.ts";
import { startSession } from "#lib/merchant/sessions/session-store.ts";
import { withDatabase } from "./database.ts";

/** The secrets that a shop made at its first start. */
export const secretsOf = (dataDir: string): { merchantPassword: string; sessionSecret: string } =>
  JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));

/** Adds an account with a session and returns the session's cookie; `expired`: its life is over. */
export async function addSession(
  dataDir: string,
  role: StaffRole,
  { expired = false } = {},
): Promise<string> {
  const id = newId();
  const account = { id, login: id, name: id, role, passwordHash: "", createdAt: 0 };
  const nowMs = Date.now() - (expired ? SESSION_LIFE_MS + 1 : 0);
  const session = { staffId: id, device: "", verified: true };
  const token = await withDatabase(dataDir, (db) =>
    db.write(async (tx) => {
      await tx.insert(staff).values(account);
      return startSession(tx, secretsOf(dataDir).sessionSecret, session, nowMs);
    }),
  );
  return `merchant_session=${token}`;
}
