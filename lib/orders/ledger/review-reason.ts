import type { StockState } from "#db/tables/orders.ts";
import { formatMoney } from "#lib/money.ts";
import type { Settlement } from "#lib/orders/ledger/settlement.ts";

/**
 * Why an order needs review, or null. Late money never ships by itself,
 * nor does money for items that were released (docs/decisions/late-money.md).
 */
export function findReviewReason(
  settlement: Settlement,
  stock: StockState,
  alarms: string[],
): string | null {
  const reasons = [...alarms];
  const kept = settlement.paidMinor - settlement.refundedMinor;
  if (settlement.covered && stock === "released")
    reasons.push("Paid after the reservation ended: restock and ship, or refund.");
  else if (settlement.coveredLate) reasons.push("Paid late: ship or refund.");
  if (!settlement.covered && settlement.overdue && kept > 0)
    reasons.push(
      `${formatMoney(kept)} was paid before time ran out: wait for the rest, or refund.`,
    );
  const excess = settlement.overpaidMinor - settlement.refundedMinor;
  if (excess > 0) reasons.push(`Overpaid by ${formatMoney(excess)}: refund the difference.`);
  return reasons.length > 0 ? reasons.join(" ") : null;
}
