import { and, eq, gt, inArray, lte, or } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import { applyGatewayOrder, hasChanges } from "#lib/orders/ledger/apply-gateway-order.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { recordEvent } from "#lib/orders/ledger/events.ts";
import {
  type Attempt,
  isIncoming,
  neverShown,
  type OrderFacts,
  readFacts,
} from "#lib/orders/ledger/facts.ts";
import { INTERRUPTED_AFTER_MS } from "#lib/orders/payment/attempts.ts";
import {
  incomingSince,
  nextCheckAfter,
  scheduleCheck,
} from "#lib/orders/reconciliation/check-schedule.ts";
import { toQuery } from "#lib/orders/reconciliation/to-query.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import type { GatewayOrder } from "#lib/payments/gateway-order.ts";
import type { Shop } from "#lib/shop.ts";

/** The gateway is asked about at most this many attempts at once. */
const BATCH = 100;
const RETRY_MS = 15_000;
/** No plan lies further ahead (check-schedule.ts): one that does was made by a clock that was set back since. */
const FURTHEST_PLAN_MS = 13 * 3600 * 1000;

/**
 * Asks the gateway about the attempts whose turn it is, books the answers and closes what ended.
 * Returns how many it asked about: a full batch means there may be more.
 */
export async function reconcile(shop: Shop): Promise<{ asked: number; full: boolean }> {
  const askedAt = shop.clock.now();
  const due = await shop.db.read
    .select()
    .from(attempts)
    .where(
      or(lte(attempts.nextCheckAt, askedAt), gt(attempts.nextCheckAt, askedAt + FURTHEST_PLAN_MS)),
    )
    .orderBy(attempts.nextCheckAt)
    .limit(BATCH);
  if (due.length === 0) return { asked: 0, full: false };
  let asked = 0;
  for (const [api, some] of Map.groupBy(due, (attempt) => attempt.api))
    asked += await askAbout(shop, api, some, askedAt);
  return { asked, full: asked === BATCH };
}

/** Returns how many were asked about: none when the gateway gave no answer. */
async function askAbout(
  shop: Shop,
  api: GatewayApi,
  due: Attempt[],
  askedAt: number,
): Promise<number> {
  const ids = due.map((attempt) => attempt.id);
  const answer = await shop.gatewayFor(api).getOrders(due.map(toQuery));
  // Silence is no answer: nothing expires on it.
  const unanswered = new Set(answer.ok ? answer.value.unreadable : ids);
  if (unanswered.size > 0) await askAgainLater(shop, [...unanswered]);
  if (!answer.ok) return 0;
  const answers = new Map(answer.value.orders.map((order) => [order.merchantOrderId, order]));
  for (const attempt of due)
    if (!unanswered.has(attempt.id)) await bookOne(shop, attempt, answers.get(attempt.id), askedAt);
  return due.length;
}

async function askAgainLater(shop: Shop, ids: string[]): Promise<void> {
  await shop.db.write(async (tx) => {
    const nextCheckAt = shop.clock.now() + RETRY_MS;
    await tx.update(attempts).set({ nextCheckAt }).where(inArray(attempts.id, ids));
  });
}

async function bookOne(
  shop: Shop,
  attempt: Attempt,
  answer: GatewayOrder | undefined,
  askedAt: number,
): Promise<void> {
  const facts = await readFacts(shop.db.read, attempt.orderId);
  const ends = attempt.status !== "closed" && askedAt > attempt.expiresAt;
  const interrupted =
    attempt.status === "creating" && askedAt > attempt.createdAt + INTERRUPTED_AFTER_MS;
  if (
    !ends &&
    !interrupted &&
    neverShown(facts, askedAt).length === 0 &&
    !hasChanges(facts, attempt, answer)
  )
    return postpone(shop, attempt, facts, askedAt);
  await changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    const [current] = await tx.select().from(attempts).where(eq(attempts.id, attempt.id));
    if (!current) throw new Error("an attempt is never deleted");
    await applyGatewayOrder(tx, current, answer, askedAt, now);
    const booked = await readFacts(tx, order.id);
    const awaited = booked.payments.some(
      (payment) => payment.attemptId === attempt.id && isIncoming(payment, now),
    );
    let { status } = current;
    if (current.status !== "closed" && askedAt > current.expiresAt && !awaited) status = "closed";
    else if (current.status === "creating" && interrupted) {
      status = "failed";
      await recordEvent(tx, order.id, now, "attempt", "Opening the payment page was interrupted.");
    }
    await scheduleCheck(tx, current, status, now);
  });
}

async function postpone(
  shop: Shop,
  attempt: Attempt,
  { payments }: OrderFacts,
  askedAt: number,
): Promise<void> {
  const since = incomingSince(payments, attempt, askedAt);
  await shop.db.write(async (tx) => {
    await tx
      .update(attempts)
      .set({ checkedAt: askedAt, nextCheckAt: nextCheckAfter(attempt, since, askedAt) })
      // Still due: what a notification planned while we asked, stands.
      .where(and(eq(attempts.id, attempt.id), eq(attempts.nextCheckAt, attempt.nextCheckAt ?? 0)));
  });
}
