import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { JobKind } from "#db/tables/orders.ts";
import { emails, jobs } from "#db/tables.ts";

/** Adds a job for the worker, once an order; `dueAt` in ms UTC. Call it in the transaction of its cause. */
export async function addJobOnce(
  tx: Tx,
  orderId: string,
  kind: JobKind,
  now: number,
  dueAt = now,
): Promise<void> {
  await tx
    .insert(jobs)
    .values({ orderId, kind, createdAt: now, nextTryAt: dueAt })
    .onConflictDoNothing();
}

/** The first mail about an order goes to its corrected address, too: what was sent went to somebody else. */
export async function announceAgain(tx: Tx, orderId: string, now: number): Promise<void> {
  const isFirst = and(eq(emails.kind, "order-received"), eq(emails.cause, orderId));
  await tx.delete(emails).where(isFirst);
  const isJob = and(eq(jobs.orderId, orderId), eq(jobs.kind, "order-received"));
  await tx.delete(jobs).where(isJob);
  await addJobOnce(tx, orderId, "order-received", now);
}
