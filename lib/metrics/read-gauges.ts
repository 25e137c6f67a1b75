import { and, eq, isNotNull, isNull, lte, min, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attempts, emails, inbox, jobs, leases, orders, payouts } from "#db/tables.ts";
import { countStates } from "#lib/metrics/count-states.ts";

/** What the database says of the shop at a moment; the same in every process. Seconds where not counts. */
export async function readGauges(read: Reader, shopNow: number, realNow: number) {
  const states = await countStates(read);
  const [job] = await read
    .select({ at: min(jobs.nextTryAt) })
    .from(jobs)
    .where(and(isNull(jobs.doneAt), lte(jobs.nextTryAt, shopNow)));
  const [check] = await read
    .select({ at: min(attempts.nextCheckAt) })
    .from(attempts)
    .where(lte(attempts.nextCheckAt, shopNow));
  const [lease] = await read
    .select({ until: leases.until })
    .from(leases)
    .where(eq(leases.name, "worker"));
  const unsent = and(isNull(emails.sentAt), ne(emails.recipient, ""));
  const waited = (at: number | null | undefined) => (at ? (shopNow - at) / 1000 : 0);
  return {
    states,
    ordersInReview: await read.$count(orders, isNotNull(orders.reviewReasons)),
    jobsWaiting: await read.$count(jobs, isNull(jobs.doneAt)),
    jobsOverdue: waited(job?.at),
    emailsWaiting: await read.$count(emails, unsent),
    refundsWaiting: await read.$count(payouts, isNotNull(payouts.nextCheckAt)),
    unconfirmed: await read.$count(inbox, eq(inbox.verdict, "unconfirmed")),
    reconcilerLag: waited(check?.at),
    workerLease: ((lease?.until ?? 0) - realNow) / 1000,
  };
}
