import { and, eq, inArray } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { prepared, preparedList } from "#db/queries/prepared.ts";
import { attempts, orders } from "#db/tables.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { applyGatewayOrder, hasChanges } from "#lib/orders/ledger/apply-gateway-order.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { isHoldOver } from "#lib/orders/ledger/derive.ts";
import {
  type Attempt,
  findAttempt,
  isIncoming,
  neverShown,
  type OrderFacts,
  readFactsOf,
  readPaymentsOf,
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
 * Books what the gateway said of attempts at `askedAt` (ms UTC), and closes those that ended: one reading of the facts,
 * and at most one change of each order. What says nothing new is only asked about again later, all in one transaction.
 */
export async function bookAnswers(
  shop: Shop,
  asked: Attempt[],
  answers: BatchAnswer,
  askedAt: number,
): Promise<void> {
  const ids = [...new Set(asked.map(({ orderId }) => orderId))];
  const factsOf = await readFactsOf(shop.db.read, ids);
  const askedOrders = await readOrders(shop.db.read, ids);
  const changing = new Set(
    askedOrders
      .filter((order) => needsDerive(order, factsOf(order.id), askedAt))
      .map(({ id }) => id),
  );
  const isNews = (attempt: Attempt) =>
    changing.has(attempt.orderId) ||
    isOver(attempt, askedAt) ||
    isInterrupted(attempt, askedAt) ||
    hasChanges(factsOf(attempt.orderId), attempt, answers.get(attempt.id));
  const { news = [], same = [] } = Object.groupBy(asked, (one) => (isNews(one) ? "news" : "same"));
  await postpone(shop, same, factsOf, askedAt);
  for (const [orderId, ofOrder] of Map.groupBy(news, (attempt) => attempt.orderId))
    await changeOrder(shop, orderId, async (tx, _order, now) => {
      for (const { id } of ofOrder) await bookOne(tx, id, answers, askedAt, now);
    });
}

const readOrders = preparedList((read: Reader, ids) =>
  read.select().from(orders).where(inArray(orders.id, ids)),
);

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
  const [attempt] = await findAttempt(tx, { id: attemptId });
  if (!attempt) throw new Error("an attempt is never deleted");
  await applyGatewayOrder(tx, attempt, answers.get(attemptId), askedAt, now);
  const own = await readPaymentsOf(tx, { attemptId });
  const isAwaited = own.some((payment) => isIncoming(payment, now));
  let { status } = attempt;
  if (isOver(attempt, askedAt) && !isAwaited) status = "closed";
  else if (isInterrupted(attempt, askedAt)) {
    status = "failed";
    await recordEvent(tx, attempt.orderId, now, { kind: "payment-page-interrupted" });
  }
  await scheduleCheck(tx, attempt, status, own, now);
}

async function postpone(
  shop: Shop,
  unchanged: Attempt[],
  factsOf: (orderId: string) => OrderFacts,
  askedAt: number,
): Promise<void> {
  if (unchanged.length === 0) return;
  await shop.db.write(async (tx) => {
    // In one order, so that no two wait for each other.
    for (const attempt of unchanged.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const since = incomingSince(factsOf(attempt.orderId).payments, attempt, askedAt);
      const nextCheckAt = nextCheckAfter(attempt, since, askedAt);
      const planned = attempt.nextCheckAt ?? 0;
      await plan(tx, { id: attempt.id, planned, checkedAt: askedAt, nextCheckAt });
    }
  });
}

type Postponed = Pick<Attempt, "id" | "checkedAt" | "nextCheckAt"> & { planned: number };
const plan = prepared((tx: Tx, { id, planned, checkedAt, nextCheckAt }: Postponed) =>
  tx
    .update(attempts)
    .set({ checkedAt, nextCheckAt })
    // Still due: what a notification planned while we asked, stands.
    .where(and(eq(attempts.id, id), eq(attempts.nextCheckAt, planned))),
);
