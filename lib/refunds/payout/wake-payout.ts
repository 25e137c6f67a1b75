import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payouts } from "#db/tables.ts";

/** Has a payout looked at now, because a notification spoke of it; returns its order, null where it is none of ours. */
export async function wakePayout(tx: Tx, id: string, now: number): Promise<string | null> {
  const [known] = await tx
    .select({ orderId: payouts.orderId })
    .from(payouts)
    .where(eq(payouts.id, id));
  if (!known) return null;
  await tx
    .update(payouts)
    .set({ nextCheckAt: now })
    .where(and(eq(payouts.id, id), isNull(payouts.endedAt)));
  return known.orderId;
}
