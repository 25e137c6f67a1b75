import type { StockState } from "#db/tables/orders.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import type { Settlement } from "#lib/orders/ledger/settlement.ts";

/**
 * Why the money of an order needs review; [] when it doesn't. Late money never ships by itself,
 * nor does money for items that were released (docs/decisions/late-money.md).
 */
export function findReviewReasons(settlement: Settlement, stock: StockState): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  // What was sold was paid in time, or somebody decided to ship it anyway.
  const isDecided = stock === "sold";
  const keptMinor = settlement.paidMinor - settlement.refundedMinor;
  const hasMoney = settlement.covered && keptMinor > 0;
  if (hasMoney && stock === "released") reasons.push({ kind: "paid-after-release" });
  else if (hasMoney && settlement.coveredLate && !isDecided) reasons.push({ kind: "paid-late" });
  if (!settlement.covered && settlement.overdue && keptMinor > 0 && !isDecided)
    reasons.push({ kind: "part-paid", paidMinor: keptMinor });
  // What went back by the merchant's own decision leaves the excess due, as far as it is still here.
  const dueRefundedMinor = settlement.refundedMinor - settlement.voluntaryMinor;
  const excessMinor = Math.min(settlement.overpaidMinor - dueRefundedMinor, keptMinor);
  if (excessMinor > 0) reasons.push({ kind: "overpaid", excessMinor });
  return reasons;
}
