import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { staff, staffSessions } from "#db/tables.ts";
import { hashPassword, verifyPassword } from "#lib/merchant/accounts/password-hash.ts";

/** The account whose password is MERCHANT_PASSWORD. */
export const OWNER_ID = "owner";

/**
 * Makes the owner's account hold the environment's password; a changed one ends the owner's sessions. `nowMs`: real
 * time. Throws DatabaseUnavailable.
 */
export async function ensureOwner(db: Database, password: string, nowMs: number): Promise<void> {
  const [kept] = await db.read
    .select({ passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, OWNER_ID));
  if (kept && (await verifyPassword(password, kept.passwordHash))) return;
  const passwordHash = await hashPassword(password);
  await db.write(async (tx) => {
    await tx
      .insert(staff)
      .values({
        id: OWNER_ID,
        login: OWNER_ID,
        name: "Owner",
        role: "owner",
        passwordHash,
        createdAt: nowMs,
      })
      .onConflictDoUpdate({ target: staff.id, set: { passwordHash } });
    await tx.delete(staffSessions).where(eq(staffSessions.staffId, OWNER_ID));
  });
}
