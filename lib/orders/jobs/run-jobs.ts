import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import type { JobKind } from "#db/tables/orders.ts";
import { jobs } from "#db/tables.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { queueOrderEmail } from "#lib/orders/jobs/order-emails.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { type OrderFacts, readFacts } from "#lib/orders/ledger/facts.ts";
import { readShippable } from "#lib/orders/shipping/fulfillment.ts";
import { errorText, log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 50;
/** How soon a mail is looked at again whose order has a payment on its way. */
const LATER_MS = 600_000;
const FURTHEST_PLAN_MS = 2 * 3600 * 1000;

type Job = typeof jobs.$inferSelect;

/**
 * Carries out jobs that are due, in one transaction with their marks, so that a crash repeats none.
 * One that fails is tried again later, slower each time; returns how many were carried out.
 */
export async function runJobs(shop: Shop): Promise<number> {
  const now = shop.clock.now();
  const due = await readDue(shop.db.read, { now, furthest: now + FURTHEST_PLAN_MS });
  let done = 0;
  for (const [orderId, some] of Map.groupBy(due, (job) => job.orderId))
    done += await runTogether(shop, orderId, some, now);
  return done;
}

const readDue = prepared((read: Reader, { now, furthest }: { now: number; furthest: number }) =>
  read
    .select()
    .from(jobs)
    .where(
      and(
        isNull(jobs.doneAt),
        // Further ahead lies only what a clock planned that was set back since.
        or(lte(jobs.nextTryAt, now), gt(jobs.nextTryAt, furthest)),
      ),
    )
    .orderBy(jobs.nextTryAt)
    .limit(BATCH),
);

/** All of an order's in one change; when that fails, each in its own, so that only the one at fault waits. */
async function runTogether(shop: Shop, orderId: string, some: Job[], now: number): Promise<number> {
  try {
    await changeOrder(shop, orderId, async (tx, order) => {
      const facts = await readFacts(tx, orderId);
      for (const { kind } of some) await carryOut(tx, shop, { order, facts }, kind, now);
    });
    return some.length;
  } catch (error) {
    const [job, ...others] = some;
    if (job && others.length === 0) {
      log("error", "job", { kind: job.kind, error: errorText(error) });
      await putOff(shop, orderId, job.kind, job.tries, errorText(error));
      return 0;
    }
    let done = 0;
    for (const one of some) done += await runTogether(shop, orderId, [one], now);
    return done;
  }
}

async function carryOut(
  tx: Tx,
  shop: Shop,
  { order, facts }: { order: Order; facts: OrderFacts },
  kind: JobKind,
  now: number,
): Promise<void> {
  const marked = await mark(tx, { orderId: order.id, kind, now });
  // Another process was faster.
  if (marked.length === 0) return;
  if (kind === "stock-sold" || kind === "stock-released") return;
  if (kind === "ready-to-ship") {
    const shippable = await readShippable(tx, order.id);
    if (shippable.length > 0) await recordEvent(tx, order.id, now, { kind: "ready-to-ship" });
    return;
  }
  const outcome = await queueOrderEmail(tx, { order, facts }, kind, shop.appUrl, now);
  if (outcome === "later")
    await tx
      .update(jobs)
      .set({ doneAt: null, nextTryAt: now + LATER_MS })
      .where(and(eq(jobs.orderId, order.id), eq(jobs.kind, kind)));
  else if (kind === "receipt") await recordEvent(tx, order.id, now, { kind: "receipt-written" });
}

type Marked = { orderId: string; kind: JobKind; now: number };
const mark = prepared((tx: Tx, { orderId, kind, now }: Marked) =>
  tx
    .update(jobs)
    .set({ doneAt: now, error: null })
    .where(and(eq(jobs.orderId, orderId), eq(jobs.kind, kind), isNull(jobs.doneAt)))
    .returning({ kind: jobs.kind }),
);

async function putOff(
  shop: Shop,
  orderId: string,
  kind: JobKind,
  tries: number,
  error: string,
): Promise<void> {
  const nextTryAt = shop.clock.now() + Math.min(2 ** tries, 720) * 5000;
  await shop.db.write(async (tx) => {
    await tx
      .update(jobs)
      .set({ tries: sql`${jobs.tries} + 1`, nextTryAt, error })
      .where(and(eq(jobs.orderId, orderId), eq(jobs.kind, kind)));
  });
}
