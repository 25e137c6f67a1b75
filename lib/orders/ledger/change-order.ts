import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { JobKind } from "#db/tables/orders.ts";
import { jobs, orderEvents, orders } from "#db/tables.ts";
import { amountText } from "#lib/fraction.ts";
import { recordEvent } from "#lib/orders/ledger/events.ts";
import {
  neverShown,
  type OrderFacts,
  type Payment,
  readFacts,
  riskyPayments,
  settlementFacts,
} from "#lib/orders/ledger/facts.ts";
import { findReviewReason } from "#lib/orders/ledger/review-reason.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";
import { releaseReserved, sellReserved } from "#lib/orders/ledger/stock.ts";
import type { Shop } from "#lib/shop.ts";

export type Order = typeof orders.$inferSelect;

/**
 * The only way to change an order: locks its row, runs the body (`now`: ms UTC, one moment for all of it), then derives state, stock and jobs from the facts,
 * all in one transaction; listeners are told after the commit.
 * Throws what `db.write` throws, and Error for an unknown order.
 */
export async function changeOrder<T>(
  shop: Shop,
  orderId: string,
  body: (tx: Tx, order: Order, now: number) => Promise<T>,
): Promise<T> {
  const now = shop.clock.now();
  const { result, slugs } = await shop.db.write(async (tx) => {
    const order = await lockOrder(tx, orderId, now);
    const result = await body(tx, order, now);
    return { result, slugs: await derive(tx, orderId, now) };
  });
  shop.orderChanged(orderId);
  if (slugs.length > 0) shop.stockChanged(slugs);
  return result;
}

/** Takes the row lock that serialises all changes of one order, whatever the database. */
async function lockOrder(tx: Tx, orderId: string, now: number): Promise<Order> {
  const [order] = await tx
    .update(orders)
    .set({ version: sql`${orders.version} + 1`, updatedAt: now })
    .where(eq(orders.id, orderId))
    .returning();
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}

/** Brings state, stock, jobs and review reason in line with the facts; returns the slugs whose stock changed. */
export async function derive(tx: Tx, orderId: string, now: number): Promise<string[]> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  const facts = await readFacts(tx, orderId);
  const settlement = settle(settlementFacts(order.totalMinor, facts), now);
  const slugs: string[] = [];
  const shippable = settlement.covered && !settlement.coveredLate && order.stock !== "released";
  if (shippable && order.stock === "reserved")
    slugs.push(...(await sellReserved(tx, orderId, now)));
  if (mayRelease(order, facts, settlement)) {
    slugs.push(...(await releaseReserved(tx, orderId, now)));
    await recordEvent(
      tx,
      orderId,
      now,
      "stock",
      "The reservation ended; the items are for sale again.",
    );
  }
  if (settlement.covered) await causeOnce(tx, orderId, "receipt", now);
  if (shippable) await causeOnce(tx, orderId, "ready-to-ship", now);
  const doubtful = { unshown: neverShown(facts, now), risky: riskyPayments(facts) };
  await noteState(tx, order, settlement, doubtful, now);
  return slugs;
}

/** Goods are let go only when every attempt was asked about once more after its end and is closed. */
function mayRelease(order: Order, facts: OrderFacts, settlement: Settlement): boolean {
  return (
    order.stock === "reserved" &&
    !settlement.covered &&
    facts.attempts.length > 0 &&
    facts.attempts.every((attempt) => attempt.status === "closed")
  );
}

async function causeOnce(tx: Tx, orderId: string, kind: JobKind, now: number): Promise<void> {
  await tx
    .insert(jobs)
    .values({ orderId, kind, createdAt: now, nextTryAt: now })
    .onConflictDoNothing();
}

const unshownText = (payment: Payment) =>
  `A payment of ${amountText(payment)} was announced as paid a day ago, and the gateway still shows no such payment: look at its dashboard.`;

const riskyText = (payment: Payment) =>
  `${amountText(payment)} arrived, but the gateway holds it back as risky: it is not counted. Decide on its dashboard before shipping.`;

async function noteState(
  tx: Tx,
  before: Order,
  settlement: Settlement,
  { unshown, risky }: { unshown: Payment[]; risky: Payment[] },
  now: number,
): Promise<void> {
  const [after] = await tx
    .select({ stock: orders.stock })
    .from(orders)
    .where(eq(orders.id, before.id));
  const alarms = await tx
    .select({ text: orderEvents.text })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, before.id), eq(orderEvents.kind, "alarm")));
  const reviewReason = findReviewReason(settlement, after?.stock ?? before.stock, [
    ...alarms.map((alarm) => alarm.text),
    ...unshown.map(unshownText),
    ...risky.map(riskyText),
  ]);
  await tx
    .update(orders)
    .set({ state: settlement.state, reviewReason })
    .where(eq(orders.id, before.id));
  if (settlement.state !== before.state)
    await recordEvent(tx, before.id, now, "state", `${before.state} → ${settlement.state}`);
}
