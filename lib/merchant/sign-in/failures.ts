import { eq, lt } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { lock } from "#db/queries/lock.ts";
import { signInFailures } from "#db/tables.ts";
import { FORGET_FAILURES_MS, FREE_FAILURES } from "#lib/merchant/limits.ts";

/** How long to wait after so many failures in a row: nothing at first, then 1, 2, 4 … seconds. */
export const delayAfter = (failures: number, maxMs: number): number =>
  failures <= FREE_FAILURES ? 0 : Math.min(maxMs, 1000 * 2 ** (failures - FREE_FAILURES - 1));

/**
 * Counts a try before it is checked, so that tries in parallel count, too. Returns 0, or the milliseconds until the next
 * one is allowed. `nowMs`: real time. Throws DatabaseUnavailable.
 */
export function countTry(
  db: Database,
  key: string,
  maxDelayMs: number,
  nowMs: number,
): Promise<number> {
  return db.write(async (tx) => {
    await lock(tx, `failures ${key}`);
    const [kept] = await tx.select().from(signInFailures).where(eq(signInFailures.key, key));
    // A clock that was set back must not keep anybody out.
    const waitMs = Math.min((kept?.nextTryAt ?? 0) - nowMs, maxDelayMs);
    if (waitMs > 0) return waitMs;
    const isOld = (kept?.updatedAt ?? 0) < nowMs - FORGET_FAILURES_MS;
    const failures = isOld ? 1 : (kept?.failures ?? 0) + 1;
    const next = {
      failures,
      nextTryAt: nowMs + delayAfter(failures, maxDelayMs),
      updatedAt: nowMs,
    };
    await tx
      .insert(signInFailures)
      .values({ key, ...next })
      .onConflictDoUpdate({ target: signInFailures.key, set: next });
    return 0;
  });
}

/** Forgets the failures of a key after a success. */
export async function forgetFailures(db: Database, key: string): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.key, key));
  });
}

/** Deletes failures that no longer count. */
export async function pruneFailures(db: Database, nowMs: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(signInFailures).where(lt(signInFailures.updatedAt, nowMs - FORGET_FAILURES_MS));
  });
}
