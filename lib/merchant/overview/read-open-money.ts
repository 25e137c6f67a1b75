import { and, count, desc, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import { readFactsOf, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import type { OrderState } from "#lib/orders/order-state.ts";

/** Orders that are looked into for each figure: their money is computed, not stored. */
const MAX_ORDERS = 200;

/** `more`: there are further orders than were counted. */
export type OpenMoney = { orders: number; minor: number; more: boolean };

type Figure = "awaited" | "late" | "excess";

const states: Record<Figure, OrderState[]> = {
  awaited: ["Awaiting payment", "Underpayment"],
  late: ["Underpayment(Overdue)", "Paid(Overdue)", "Overpayment(Overdue)"],
  excess: ["Overpayment", "Overpayment(Overdue)"],
};

/**
 * Money that is on its way or needs a decision, in minor units: what open orders still owe, what came late and waits for
 * a review, and what was paid too much and not sent back yet. `nowMs`: the shop's time.
 */
export async function readOpenMoney(
  read: Reader,
  nowMs: number,
): Promise<Record<Figure, OpenMoney>> {
  const [awaited, late, excess] = await Promise.all([
    sumOpen(read, "awaited", nowMs),
    sumOpen(read, "late", nowMs),
    sumOpen(read, "excess", nowMs),
  ]);
  return { awaited, late, excess };
}

async function sumOpen(read: Reader, figure: Figure, nowMs: number): Promise<OpenMoney> {
  const rows = await read
    .select({ id: orders.id, totalMinor: orders.totalMinor })
    .from(orders)
    .where(
      and(
        inArray(orders.state, states[figure]),
        isNull(orders.cancelledAt),
        figure === "late" ? isNotNull(orders.reviewReasons) : undefined,
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(MAX_ORDERS + 1);
  const sum = { orders: 0, minor: 0, more: rows.length > MAX_ORDERS };
  const shown = rows.slice(0, MAX_ORDERS);
  const facts = await readFactsOf(
    read,
    shown.map(({ id }) => id),
  );
  for (const { id, totalMinor } of shown) {
    const money = settle(settlementFacts(totalMinor, facts(id)), nowMs);
    const minor = {
      awaited: money.restMinor,
      late: money.paidMinor - money.refundedMinor,
      excess: money.overpaidMinor - money.refundedMinor,
    }[figure];
    if (minor <= 0) continue;
    sum.orders += 1;
    sum.minor += minor;
  }
  return sum;
}

/** How many orders are in each state. */
export async function countByState(read: Reader): Promise<Map<OrderState, number>> {
  const rows = await read
    .select({ state: orders.state, orders: count() })
    .from(orders)
    .groupBy(orders.state);
  return new Map(rows.map((row) => [row.state, row.orders]));
}

export type ReviewRow = {
  id: string;
  number: string;
  state: OrderState;
  reviewReasons: unknown;
  totalMinor: number;
  createdAt: number;
};

/** The orders that wait longest for a review, and how many there are. */
export async function readReviews(
  read: Reader,
  limit: number,
): Promise<{ rows: ReviewRow[]; total: number }> {
  const { id, number, state, reviewReasons, totalMinor, createdAt } = orders;
  const rows = await read
    .select({ id, number, state, reviewReasons, totalMinor, createdAt })
    .from(orders)
    .where(isNotNull(reviewReasons))
    .orderBy(createdAt, id)
    .limit(limit);
  return { rows, total: await read.$count(orders, isNotNull(reviewReasons)) };
}

/** How many orders wait to be sent, wholly or in part. */
export function countToShip(read: Reader): Promise<number> {
  return read.$count(orders, inArray(orders.fulfillment, ["unfulfilled", "partial"]));
}
