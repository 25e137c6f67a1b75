import { and, eq, lt } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { recoveryCodes, staff } from "#db/tables.ts";
import { MAX_KNOWN_DEVICE_DELAY_MS } from "#lib/merchant/limits.ts";
import { redeemRecoveryCode } from "#lib/merchant/second-factor/recovery-codes.ts";
import { seal, unseal } from "#lib/merchant/second-factor/seal.ts";
import { findStep, newTotpKey } from "#lib/merchant/second-factor/totp.ts";
import { countTry, forgetFailures } from "#lib/merchant/sign-in/failures.ts";

export type CodeOutcome =
  | { kind: "accepted"; by: "app" | "recovery" }
  | { kind: "wrong" }
  | { kind: "wait"; retryAfterMs: number };

type Account = Pick<typeof staff.$inferSelect, "id" | "totpSecret">;

/**
 * Checks a code of an authenticator app, or a recovery code. Both work once; guessing is slowed down.
 * `nowMs`: real time. Throws DatabaseUnavailable.
 */
export async function checkCode(
  db: Database,
  secret: string,
  account: Account,
  code: string,
  nowMs: number,
): Promise<CodeOutcome> {
  const key = `code ${account.id}`;
  const retryAfterMs = await countTry(db, key, MAX_KNOWN_DEVICE_DELAY_MS, nowMs);
  if (retryAfterMs > 0) return { kind: "wait", retryAfterMs };
  const by = await db.write(async (tx) => {
    if (await redeemAppCode(tx, secret, account.id, code, nowMs)) return "app";
    return (await redeemRecoveryCode(tx, account.id, code, nowMs)) ? "recovery" : null;
  });
  if (by === null) return { kind: "wrong" };
  await forgetFailures(db, key);
  return { kind: "accepted", by };
}

async function redeemAppCode(
  tx: Tx,
  secret: string,
  staffId: string,
  code: string,
  nowMs: number,
): Promise<boolean> {
  const [account] = await tx.select().from(staff).where(eq(staff.id, staffId));
  const totpKey = account?.totpSecret ? unseal(account.totpSecret, secret) : null;
  const step = totpKey ? findStep(totpKey, code, nowMs, account?.totpStep ?? 0) : null;
  if (step === null) return false;
  const taken = await tx
    .update(staff)
    .set({ totpStep: step })
    .where(and(eq(staff.id, staffId), lt(staff.totpStep, step)))
    .returning({ id: staff.id });
  return taken.length > 0;
}

/** Starts the set-up with a new key; nothing is asked for until a first code of it was given. */
export async function startSetUp(tx: Tx, secret: string, staffId: string): Promise<void> {
  await tx
    .update(staff)
    .set({ totpSecret: seal(newTotpKey(), secret), totpEnabled: false, totpStep: 0 })
    .where(eq(staff.id, staffId));
}

/** The key of an account's set-up, for its QR code; null without one. */
export const readTotpKey = (secret: string, account: Account): Buffer | null =>
  account.totpSecret ? unseal(account.totpSecret, secret) : null;

/** From now on the sign-in asks for a code. */
export async function enableSecondFactor(tx: Tx, staffId: string): Promise<void> {
  await tx.update(staff).set({ totpEnabled: true }).where(eq(staff.id, staffId));
}

export async function removeSecondFactor(tx: Tx, staffId: string): Promise<void> {
  await tx
    .update(staff)
    .set({ totpSecret: null, totpEnabled: false, totpStep: 0 })
    .where(eq(staff.id, staffId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
}
