import { and, eq, gt, lte, or } from "drizzle-orm";
import { DatabaseUnavailable } from "#db/errors.ts";
import { payouts } from "#db/tables.ts";
import { advancePayout } from "#lib/refunds/payout/advance-payout.ts";
import type { Payout } from "#lib/refunds/payout/end-payout.ts";
import { readPayout } from "#lib/refunds/payout/payout-context.ts";
import { FURTHEST_PLAN_MS } from "#lib/refunds/payout/retry-at.ts";
import { errorText, log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 20;
/** Longer than the gateway's answers can take: a process that ended amidst its work holds nobody up. */
const CLAIM_MS = 120_000;

/**
 * Pays and follows the refunds that are due for a look, one after the other; ends after the one at hand when `signal`
 * says so. Several processes may run it: each refund is claimed, and the gateway pays one id once. Returns how many.
 * Throws DatabaseUnavailable.
 */
export async function runPayouts(shop: Shop, signal?: AbortSignal): Promise<number> {
  const now = shop.clock.now();
  const due = await shop.db.read
    .select()
    .from(payouts)
    .where(or(lte(payouts.nextCheckAt, now), gt(payouts.nextCheckAt, now + FURTHEST_PLAN_MS)))
    .orderBy(payouts.nextCheckAt)
    .limit(BATCH);
  let done = 0;
  for (const payout of due) {
    if (signal?.aborted) break;
    try {
      if (!(await claim(shop, payout))) continue;
      await advancePayout(shop, await readPayout(shop.db.read, payout.id));
      done++;
    } catch (error) {
      // The others would meet the same.
      if (error instanceof DatabaseUnavailable) throw error;
      log("error", "refund", { payout: payout.id, error: errorText(error) });
    }
  }
  return done;
}

/** Takes a payout that no other process took since it was read. */
async function claim(shop: Shop, { id, nextCheckAt }: Payout): Promise<boolean> {
  if (nextCheckAt === null) return false;
  const taken = await shop.db.write((tx) =>
    tx
      .update(payouts)
      .set({ nextCheckAt: shop.clock.now() + CLAIM_MS })
      .where(and(eq(payouts.id, id), eq(payouts.nextCheckAt, nextCheckAt)))
      .returning({ id: payouts.id }),
  );
  return taken.length > 0;
}
