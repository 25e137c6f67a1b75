import type { Resolution } from "#db/tables/order-staff.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";

/** What can be decided about each reason, the most likely first (docs/decisions/review-resolutions.md). */
const fitting: Record<ReviewReason["kind"], [Resolution, ...Resolution[]]> = {
  "paid-late": ["ship", "refund"],
  "paid-after-release": ["ship", "refund"],
  "part-paid": ["refund", "ship", "dismiss"],
  overpaid: ["refund", "dismiss"],
  "price-mismatch": ["dismiss"],
  "payment-unreadable": ["dismiss"],
  "record-conflict": ["dismiss"],
  "payment-turned-risky": ["dismiss"],
  "payment-amount-changed": ["dismiss"],
  "payment-never-shown": ["dismiss"],
  "payment-held": ["dismiss"],
  "alarm-note": ["dismiss"],
};

export const resolutionsFor = ({ kind }: ReviewReason): [Resolution, ...Resolution[]] =>
  fitting[kind];

/**
 * Names a reason with what it is about: the same again stays resolved, another amount asks again. Money that came late
 * is one reason, whether its items are still held or were released.
 */
export function reviewKey({ kind, ...data }: ReviewReason): string {
  if (kind === "paid-late" || kind === "paid-after-release") return "late";
  return [kind, ...Object.values(data)].join(":");
}
