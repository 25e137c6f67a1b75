import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { refunds } from "#db/tables.ts";

/** Whether money of an order went back or is on its way: what is left may not pay for its goods. */
export async function isRefunding(tx: Pick<Tx, "select">, orderId: string): Promise<boolean> {
  const kept = and(eq(refunds.orderId, orderId), ne(refunds.status, "failed"));
  return (await tx.select({ id: refunds.id }).from(refunds).where(kept).limit(1)).length > 0;
}
