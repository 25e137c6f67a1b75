import { and, count, gt, notInArray, sum } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { lock } from "#db/queries/lock.ts";
import { payouts } from "#db/tables.ts";
import { MAX_REFUNDED_MINOR_PER_DAY, MAX_REFUNDS_PER_DAY } from "#lib/limits/limits.ts";

const DAY_MS = 24 * 3600 * 1000;

/** What may still be approved at `now` (ms UTC), after the refunds of the last 24 hours. */
export async function leftToday(
  read: Pick<Reader, "select">,
  now: number,
): Promise<{ refunds: number; minor: number }> {
  const [day] = await read
    .select({ refunds: count(), minor: sum(payouts.valueMinor).mapWith(Number) })
    .from(payouts)
    .where(
      and(gt(payouts.approvedAt, now - DAY_MS), notInArray(payouts.status, ["failed", "voided"])),
    );
  return {
    refunds: Math.max(0, MAX_REFUNDS_PER_DAY - (day?.refunds ?? 0)),
    minor: Math.max(0, MAX_REFUNDED_MINOR_PER_DAY - (day?.minor ?? 0)),
  };
}

/** Why no refund of `valueMinor` may be approved at `now`; or null. */
export async function findDayLimit(
  tx: Tx,
  valueMinor: number,
  now: number,
): Promise<{ kind: "day-count" } | { kind: "day-amount"; leftMinor: number } | null> {
  await lock(tx, "refunds of a day");
  const left = await leftToday(tx, now);
  if (left.refunds === 0) return { kind: "day-count" };
  return valueMinor > left.minor ? { kind: "day-amount", leftMinor: left.minor } : null;
}
