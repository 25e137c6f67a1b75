import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts, orders, payments } from "#db/tables.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { applyGatewayOrder, hasChanges } from "#lib/orders/ledger/apply-gateway-order.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { isHoldOver } from "#lib/orders/ledger/derive.ts";
import {
  type Attempt,
  isIncoming,
  neverShown,
  type OrderFacts,
  readFacts,
} from "#lib/orders/ledger/facts.ts";
import { INTERRUPTED_AFTER_MS } from "#lib/orders/payment/attempts.ts";
import type { BatchAnswer } from "#lib/orders/reconciliation/ask-batch.ts";
import {
  incomingSince,
  nextCheckAfter,
  scheduleCheck,
} from "#lib/orders/reconciliation/check-schedule.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * Books what the gateway said of an order's attempts at `askedAt` (ms UTC), and closes those that ended: one reading of
 * the facts and at most one change, however many attempts. What says nothing new is only asked about again later.
 */
export async function bookAnswers(
  shop: Shop,
  orderId: string,
  asked: Attempt[],
  answers: BatchAnswer,
  askedAt: number,
): Promise<void> {
  const facts = await readFacts(shop.db.read, orderId);
  const [order] = await shop.db.read.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  const changesOrder = needsDerive(order, facts, askedAt);
  const isNews = (attempt: Attempt) =>
    changesOrder ||
    isOver(attempt, askedAt) ||
    isInterrupted(attempt, askedAt) ||
    hasChanges(facts, attempt, answers.get(attempt.id));
  await postpone(
    shop,
    asked.filter((attempt) => !isNews(attempt)),
    facts,
    askedAt,
  );
  const news = asked.filter(isNews);
  if (news.length === 0) return;
  await changeOrder(shop, orderId, async (tx, _order, now) => {
    for (const { id } of news) await bookOne(tx, id, answers, askedAt, now);
  });
}

/** Time alone changes an order: a payment that never came asks for a person, a reservation ends. */
const needsDerive = (order: Order, facts: OrderFacts, now: number) =>
  neverShown(facts, now).length > 0 ||
  (order.stock === "reserved" && order.reservedUntil !== null && isHoldOver(order, facts, now));

const isOver = (attempt: Attempt, askedAt: number) =>
  attempt.status !== "closed" && askedAt > attempt.expiresAt;

const isInterrupted = (attempt: Attempt, askedAt: number) =>
  attempt.status === "creating" && askedAt > attempt.createdAt + INTERRUPTED_AFTER_MS;

async function bookOne(
  tx: Tx,
  attemptId: string,
  answers: BatchAnswer,
  askedAt: number,
  now: number,
): Promise<void> {
  const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) throw new Error("an attempt is never deleted");
  await applyGatewayOrder(tx, attempt, answers.get(attemptId), askedAt, now);
  const own = await tx.select().from(payments).where(eq(payments.attemptId, attemptId));
  const isAwaited = own.some((payment) => isIncoming(payment, now));
  let { status } = attempt;
  if (isOver(attempt, askedAt) && !isAwaited) status = "closed";
  else if (isInterrupted(attempt, askedAt)) {
    status = "failed";
    await recordEvent(tx, attempt.orderId, now, { kind: "payment-page-interrupted" });
  }
  await scheduleCheck(tx, attempt, status, now);
}

async function postpone(
  shop: Shop,
  unchanged: Attempt[],
  { payments }: OrderFacts,
  askedAt: number,
): Promise<void> {
  if (unchanged.length === 0) return;
  await shop.db.write(async (tx) => {
    for (const attempt of unchanged) {
      const since = incomingSince(payments, attempt, askedAt);
      const planned = attempt.nextCheckAt ?? 0;
      await tx
        .update(attempts)
        .set({ checkedAt: askedAt, nextCheckAt: nextCheckAfter(attempt, since, askedAt) })
        // Still due: what a notification planned while we asked, stands.
        .where(and(eq(attempts.id, attempt.id), eq(attempts.nextCheckAt, planned)));
    }
  });
}
