import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { orderEvents } from "#db/tables.ts";
import { MAX_HOLD_EXTENSION_MS } from "#lib/limits/limits.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import {
  type Alarm,
  alarmKinds,
  alarmSchema,
  type ReviewReason,
} from "#lib/orders/events/review-reason.ts";
import { addJobsOnce, type DueJobs } from "#lib/orders/jobs/add-job.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import {
  neverShown,
  type OrderFacts,
  type Payment,
  readFacts,
  riskyPayments,
  settlementFacts,
} from "#lib/orders/ledger/facts.ts";
import { findReviewReasons } from "#lib/orders/ledger/find-review-reasons.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import { releaseReserved, sellReserved } from "#lib/orders/ledger/stock.ts";
import { openReasons } from "#lib/orders/review/open-reasons.ts";
import { fulfillmentOf, readShippable } from "#lib/orders/shipping/fulfillment.ts";
import { refundDueMinor } from "#lib/refunds/due-back.ts";

/** Whoever pays in parts is not told at once that the rest is missing. */
const SECOND_TRANSFER_MS = 120_000;

/** Brings stock, jobs, and the order's state and review reason in line with the facts; `changeOrder` saves the order. */
export async function derive(tx: Tx, order: Order, now: number): Promise<void> {
  const facts = await readFacts(tx, order.id);
  const settlement = settle(settlementFacts(order.totalMinor, facts), now);
  const { covered, coveredLate, state } = settlement;
  if (covered && !coveredLate && order.stock === "reserved") await sellReserved(tx, order, now);
  // What came late and went back whole asks nobody any more.
  const isKept = covered && settlement.paidMinor > settlement.refundedMinor;
  if (order.stock === "reserved" && !isKept && isHoldOver(order, facts, now)) {
    await releaseReserved(tx, order, now);
    await recordEvent(tx, order.id, now, { kind: "reservation-ended" });
  }
  const jobs: DueJobs = {};
  if (covered) {
    // Paid items are held for good, and count towards no limit on unpaid ones.
    order.reservedUntil = null;
    order.clientKey = null;
    jobs.receipt = now;
  } else if (settlement.paidMinor > 0) jobs["money-missing"] = now + SECOND_TRANSFER_MS;
  if (order.stock === "sold")
    Object.assign(jobs, { "ready-to-ship": now, "owner-order-paid": now });
  if (settlement.overpaidMinor > 0) jobs["money-excess"] = now;
  const reasons = await openReasons(tx, order.id, [
    ...(await readAlarms(tx, { orderId: order.id })).map(toAlarm),
    ...neverShown(facts, now).map(reason("payment-never-shown")),
    ...riskyPayments(facts).map(reason("payment-held")),
    ...findReviewReasons(settlement, order.stock),
  ]);
  if (reasons.length > 0) jobs["owner-review"] = now;
  await addJobsOnce(tx, order.id, jobs, now);
  order.reviewReasons = reasons.length > 0 ? reasons : null;
  order.refundDueMinor = refundDueMinor(order, facts, now);
  order.fulfillment = fulfillmentOf(
    order.stock,
    order.stock === "sold" ? await readShippable(tx, order.id) : [],
  );
  if (state !== order.state)
    await recordEvent(tx, order.id, now, { kind: "state-changed", from: order.state, to: state });
  order.state = state;
}

/**
 * A reservation lasts while an attempt can be paid or may have been: until each has failed, or was asked about once
 * more after its end and closed. A payment on its way and a silent gateway extend it, but not without end.
 */
export function isHoldOver(
  { reservedUntil }: Pick<Order, "reservedUntil">,
  { attempts }: OrderFacts,
  now: number,
): boolean {
  const isOver = attempts.every(({ status }) => status === "closed" || status === "failed");
  return attempts.length > 0 && (isOver || now > (reservedUntil ?? now) + MAX_HOLD_EXTENSION_MS);
}

const readAlarms = prepared((tx: Tx, { orderId }: { orderId: string }) =>
  tx
    .select({ kind: orderEvents.kind, data: orderEvents.data })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), inArray(orderEvents.kind, alarmKinds))),
);

const toAlarm = ({ kind, data }: { kind: string; data: object }): Alarm =>
  alarmSchema.parse({ ...data, kind });

const reason =
  (kind: "payment-never-shown" | "payment-held") =>
  ({ amount, crypto }: Payment): ReviewReason => ({ kind, amount, crypto });
