import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { preparedInsertOnce } from "#db/queries/prepared-writes.ts";
import type { JobKind } from "#db/tables/orders.ts";
import { emails, jobs } from "#db/tables.ts";

/** Jobs by kind, with when each is due, ms UTC. */
export type DueJobs = Partial<Record<JobKind, number>>;

/** Adds those of the jobs that an order never had. Call it in the transaction of their cause, with the order locked. */
export async function addJobsOnce(
  tx: Tx,
  orderId: string,
  wanted: DueJobs,
  now: number,
): Promise<void> {
  const rows = (Object.entries(wanted) as [JobKind, number][]).map(([kind, nextTryAt]) => ({
    orderId,
    kind,
    createdAt: now,
    nextTryAt,
  }));
  if (rows.length > 0) await insertOnce(tx, rows);
}

const insertOnce = preparedInsertOnce(jobs);

/** The first mail about an order goes to its corrected address, too: what was sent went to somebody else. */
export async function announceAgain(tx: Tx, orderId: string, now: number): Promise<void> {
  const isFirst = and(eq(emails.kind, "order-received"), eq(emails.cause, orderId));
  await tx.delete(emails).where(isFirst);
  const isJob = and(eq(jobs.orderId, orderId), eq(jobs.kind, "order-received"));
  await tx.delete(jobs).where(isJob);
  await addJobsOnce(tx, orderId, { "order-received": now }, now);
}
