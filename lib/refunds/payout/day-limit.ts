import { and, count, gt, notInArray, sum } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payouts } from "#db/tables.ts";
import { MAX_REFUNDED_MINOR_PER_DAY, MAX_REFUNDS_PER_DAY } from "#lib/limits/limits.ts";

const DAY_MS = 24 * 3600 * 1000;

/** Why no refund of `valueMinor` may be approved at `now` (ms UTC), counting those of the last 24 hours; or null. */
export async function findDayLimit(
  tx: Tx,
  valueMinor: number,
  now: number,
): Promise<{ kind: "day-count" } | { kind: "day-amount"; leftMinor: number } | null> {
  const [day] = await tx
    .select({ refunds: count(), valueMinor: sum(payouts.valueMinor).mapWith(Number) })
    .from(payouts)
    .where(
      and(gt(payouts.approvedAt, now - DAY_MS), notInArray(payouts.status, ["failed", "voided"])),
    );
  const { refunds, valueMinor: spentMinor } = day ?? { refunds: 0, valueMinor: 0 };
  if (refunds >= MAX_REFUNDS_PER_DAY) return { kind: "day-count" };
  const leftMinor = Math.max(0, MAX_REFUNDED_MINOR_PER_DAY - (spentMinor ?? 0));
  return valueMinor > leftMinor ? { kind: "day-amount", leftMinor } : null;
}
