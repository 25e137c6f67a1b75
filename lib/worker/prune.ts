import type { Database } from "#db/client.ts";
import { pruneBuckets } from "#lib/limits/rate-limit.ts";
import { pruneSessions } from "#lib/merchant/sessions/session-store.ts";
import { pruneFailures } from "#lib/merchant/sign-in/failures.ts";
import {
  deleteAbandonedCarts,
  deleteRefusedNotifications,
  eraseOldEmails,
  eraseUnpaidBuyers,
  type Retention,
} from "#lib/worker/retention.ts";

const BATCH = 200;

const rules = [
  deleteRefusedNotifications,
  deleteAbandonedCarts,
  eraseUnpaidBuyers,
  eraseOldEmails,
] as const;

/**
 * Forgets what is kept no longer, in small transactions, so that nobody waits long for the database. Ends early when
 * `signal` says so; returns whether everything is done.
 */
export async function prune(
  db: Database,
  retention: Retention,
  signal: AbortSignal,
): Promise<boolean> {
  await pruneBuckets(db, Date.now());
  await pruneFailures(db, Date.now());
  await pruneSessions(db, Date.now());
  for (const rule of rules)
    for (let left = true; left; ) {
      if (signal.aborted) return false;
      left = (await db.write((tx) => rule(tx, retention, BATCH))) === BATCH;
      // Requests that wait for the database come first.
      await new Promise(setImmediate);
    }
  return true;
}
