import { eq, gt, lte, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { attempts } from "#db/tables.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { askBatch } from "#lib/orders/reconciliation/ask-batch.ts";
import { bookAnswers } from "#lib/orders/reconciliation/book-answers.ts";
import { releaseUnanswered } from "#lib/orders/reconciliation/release-unanswered.ts";
import { toQuery } from "#lib/orders/reconciliation/to-query.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import type { Shop } from "#lib/shop.ts";

/** The gateway is asked about at most this many attempts at once. */
const BATCH = 100;
const RETRY_MS = 15_000;
/** No plan lies further ahead (check-schedule.ts): one that does was made by a clock that was set back since. */
const MAX_PLAN_MS = 13 * 3600 * 1000;

/**
 * Asks the gateway about the attempts that are due, books the answers and closes what ended.
 * Returns how many were due and how many of them it learned about: a full batch means there may be more.
 */
export async function reconcile(
  shop: Shop,
): Promise<{ due: number; asked: number; full: boolean }> {
  const askedAt = shop.clock.now();
  const due = await readDue(shop.db.read, { now: askedAt, furthest: askedAt + MAX_PLAN_MS });
  if (due.length === 0) return { due: 0, asked: 0, full: false };
  let asked = 0;
  for (const [api, some] of Map.groupBy(due, (attempt) => attempt.api))
    asked += await askAbout(shop, api, some, askedAt);
  return { due: due.length, asked, full: asked > 0 && due.length === BATCH };
}

const readDue = prepared((read: Reader, { now, furthest }: { now: number; furthest: number }) =>
  read
    .select()
    .from(attempts)
    .where(or(lte(attempts.nextCheckAt, now), gt(attempts.nextCheckAt, furthest)))
    .orderBy(attempts.nextCheckAt)
    .limit(BATCH),
);

/** Returns how many the gateway answered about. */
async function askAbout(
  shop: Shop,
  api: GatewayApi,
  due: Attempt[],
  askedAt: number,
): Promise<number> {
  const answers = await askBatch(shop.gatewayFor(api), due.map(toQuery));
  const answered = due.filter(({ id }) => answers.has(id));
  const unanswered = due.filter(({ id }) => !answers.has(id));
  // Silence is no answer: nothing is closed on it.
  if (unanswered.length > 0) {
    await askAgainLater(shop, unanswered);
    await releaseUnanswered(shop, unanswered, askedAt);
  }
  if (answered.length > 0) await bookAnswers(shop, answered, answers, askedAt);
  return answered.length;
}

/** Each at a time of its own, so that a bad id meets others the next time. */
async function askAgainLater(shop: Shop, unanswered: Attempt[]): Promise<void> {
  const now = shop.clock.now();
  await shop.db.write(async (tx) => {
    for (const { id } of unanswered) {
      const nextCheckAt = now + Math.round(RETRY_MS * (1 + Math.random()));
      await tx.update(attempts).set({ nextCheckAt }).where(eq(attempts.id, id));
    }
  });
}
