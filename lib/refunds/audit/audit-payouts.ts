import { eq } from "drizzle-orm";
import { attempts, payouts, refunds } from "#db/tables.ts";
import { normalizeDecimal } from "#lib/fraction.ts";
import type { Shop } from "#lib/shop.ts";

/** Asks the gateway about every payout; returns in words what differs from our books, [] when they agree. */
export async function auditPayouts(shop: Shop): Promise<string[]> {
  const all = await shop.db.read
    .select({ payout: payouts, refund: refunds, api: attempts.api })
    .from(payouts)
    .innerJoin(refunds, eq(refunds.payoutId, payouts.id))
    .innerJoin(attempts, eq(attempts.id, refunds.attemptId));
  const differences: string[] = [];
  for (const { payout, refund, api } of all) {
    const { id, status, shownAt } = payout;
    const answer = await shop.gatewayFor(api).funds.getWithdrawal(id);
    if (!answer.ok) return [...differences, `payout ${id}: ${answer.error.message}`];
    const there = answer.value;
    const isPaid = there !== null && there.status !== "failed";
    const ours = status === "failed" || status === "voided" ? "unpaid" : "paid";
    // What was approved may not have been asked for yet, and what is being asked may not be taken.
    if (ours === "paid" && status !== "success" && shownAt === null && !there) continue;
    if (isPaid !== (ours === "paid"))
      differences.push(`payout ${id}: ours ${status}, the gateway's ${there?.status ?? "missing"}`);
    if (status === "success" && there?.status !== "success")
      differences.push(`payout ${id}: ours success, the gateway's ${there?.status ?? "missing"}`);
    if (there && normalizeDecimal(there.amount) !== normalizeDecimal(refund.amount))
      differences.push(`payout ${id}: ours ${refund.amount}, the gateway's ${there.amount}`);
  }
  return differences;
}
