import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { reviewResolutions } from "#db/tables.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import { reviewKey } from "#lib/orders/review/resolutions.ts";

/** Of an order's reasons for review those that nobody has resolved. */
export async function openReasons(
  tx: Pick<Tx, "select">,
  orderId: string,
  reasons: ReviewReason[],
): Promise<ReviewReason[]> {
  if (reasons.length === 0) return [];
  const resolved = await readResolved(tx, { orderId });
  const keys = new Set(resolved.map(({ key }) => key));
  return reasons.filter((reason) => !keys.has(reviewKey(reason)));
}

const readResolved = prepared((tx: Pick<Tx, "select">, { orderId }: { orderId: string }) =>
  tx
    .select({ key: reviewResolutions.key })
    .from(reviewResolutions)
    .where(eq(reviewResolutions.orderId, orderId)),
);
