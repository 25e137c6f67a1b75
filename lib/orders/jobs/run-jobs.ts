import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { JobKind } from "#db/tables/orders.ts";
import { jobs } from "#db/tables.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { queueOrderEmail } from "#lib/orders/jobs/order-emails.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { readShippable } from "#lib/orders/shipping/fulfillment.ts";
import { errorText, log } from "#lib/shared/log.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 50;
/** How soon a mail is looked at again whose order has a payment on its way. */
const LATER_MS = 600_000;
const FURTHEST_PLAN_MS = 2 * 3600 * 1000;

/**
 * Carries out jobs that are due, each in one transaction with its mark, so that a crash repeats none.
 * One that fails is tried again later, slower each time; returns how many were carried out.
 */
export async function runJobs(shop: Shop): Promise<number> {
  const now = shop.clock.now();
  const due = await shop.db.read
    .select()
    .from(jobs)
    .where(
      and(
        isNull(jobs.doneAt),
        // Further ahead lies only what a clock planned that was set back since.
        or(lte(jobs.nextTryAt, now), gt(jobs.nextTryAt, now + FURTHEST_PLAN_MS)),
      ),
    )
    .orderBy(jobs.nextTryAt)
    .limit(BATCH);
  let done = 0;
  for (const job of due) {
    try {
      await changeOrder(shop, job.orderId, (tx, order) => carryOut(tx, shop, order, job.kind, now));
      done++;
    } catch (error) {
      log("error", "job", { kind: job.kind, error: errorText(error) });
      await putOff(shop, job.orderId, job.kind, job.tries, errorText(error));
    }
  }
  return done;
}

async function carryOut(
  tx: Tx,
  shop: Shop,
  order: Order,
  kind: JobKind,
  now: number,
): Promise<void> {
  const isJob = and(eq(jobs.orderId, order.id), eq(jobs.kind, kind));
  const marked = await tx
    .update(jobs)
    .set({ doneAt: now, error: null })
    .where(and(isJob, isNull(jobs.doneAt)))
    .returning({ kind: jobs.kind });
  // Another process was faster.
  if (marked.length === 0) return;
  if (kind === "stock-sold" || kind === "stock-released") return;
  if (kind === "ready-to-ship") {
    const shippable = await readShippable(tx, order.id);
    if (shippable.length > 0) await recordEvent(tx, order.id, now, { kind: "ready-to-ship" });
    return;
  }
  const outcome = await queueOrderEmail(tx, order, kind, shop.appUrl, now);
  if (outcome === "later")
    await tx
      .update(jobs)
      .set({ doneAt: null, nextTryAt: now + LATER_MS })
      .where(isJob);
  else if (kind === "receipt") await recordEvent(tx, order.id, now, { kind: "receipt-written" });
}

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
