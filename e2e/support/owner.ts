import { staff } from "#db/tables.ts";
import { OWNER_ID } from "#lib/merchant/accounts/owner-account.ts";
import { hashPassword } from "#lib/merchant/accounts/password-hash.ts";
import { loadSecrets } from "#lib/secrets.ts";
import { withDatabase } from "./database.ts";

const CHEAP = 1024;

/**
 * Adds the owner's account to a data folder that servers start from copies of, with a hash that is quick to check: a
 * shop keeps the one it finds, and its own takes the memory and the time that guessing should.
 */
export async function addOwner(dataDir: string): Promise<void> {
  const passwordHash = await hashPassword(loadSecrets(dataDir).merchantPassword, CHEAP);
  const owner = { id: OWNER_ID, login: OWNER_ID, name: "Owner", role: "owner" as const };
  await withDatabase(dataDir, (db) =>
    db.write((tx) =>
      tx
        .insert(staff)
        .values({ ...owner, passwordHash, createdAt: Date.now() })
        .onConflictDoNothing(),
    ),
  );
}
