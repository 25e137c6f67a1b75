import type { orderEvents } from "#db/tables.ts";
import { MAX_SHOWN_ATTEMPTS, MAX_SHOWN_TRANSFERS } from "#lib/limits/limits.ts";
import { readOrderEvent } from "#lib/orders/events/order-event.ts";
import { readReviewReasons } from "#lib/orders/events/review-reason.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { isIncoming, isLate, type OrderFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";
import { INTERRUPTED_AFTER_MS } from "#lib/orders/payment/attempts.ts";
import type { OrderLineView, OrderNextStep, OrderView } from "#lib/orders/view/order-view.ts";

type Rows = {
  order: Order;
  lines: OrderLineView[];
  facts: OrderFacts;
  /** The newest ones, oldest of them first. */
  events: (typeof orderEvents.$inferSelect)[];
  eventCount: number;
};

/** An order as its page shows it at `now` (ms UTC): computed from the facts, never from a stored state. */
export function buildOrderView(
  { order, lines, facts, events, eventCount }: Rows,
  now: number,
): OrderView {
  const settlement = settle(settlementFacts(order.totalMinor, facts), now);
  const attemptOf = new Map(facts.attempts.map((attempt) => [attempt.id, attempt]));
  const lastEnd = Math.max(0, ...payable(facts).map((attempt) => attempt.expiresAt));
  return {
    ...order,
    ...settlement,
    reviewReasons: readReviewReasons(order.reviewReasons),
    incoming: facts.payments.some((payment) => isIncoming(payment, now)),
    expiresInMs: !settlement.covered && lastEnd > now ? lastEnd - now : null,
    next: isPayable(order) ? nextStep(order.token, facts, settlement, now) : { kind: "none" },
    lines,
    payments: facts.payments.slice(-MAX_SHOWN_TRANSFERS).map((payment) => {
      const attempt = attemptOf.get(payment.attemptId);
      return {
        ...payment,
        late: attempt !== undefined && isLate(payment, attempt),
        merchantOrderId: payment.attemptId,
      };
    }),
    refunds: facts.refunds.slice(-MAX_SHOWN_TRANSFERS),
    attempts: facts.attempts
      .slice(-MAX_SHOWN_ATTEMPTS)
      .map((attempt) => ({ ...attempt, merchantOrderId: attempt.id })),
    events: events.map((row) => ({ id: row.id, at: row.at, event: readOrderEvent(row) })),
    counts: {
      payments: facts.payments.length,
      refunds: facts.refunds.length,
      attempts: facts.attempts.length,
      events: eventCount,
    },
  };
}

const isPayable = (order: Order) =>
  !isErased(order) && order.cancelledAt === null && order.stock !== "sold";

const payable = (facts: OrderFacts) =>
  facts.attempts.filter((attempt) => attempt.status === "creating" || attempt.status === "open");

function nextStep(
  token: string,
  facts: OrderFacts,
  settlement: Settlement,
  now: number,
): OrderNextStep {
  const isRefunded = facts.refunds.some(({ status }) => status !== "failed");
  if (settlement.covered || isRefunded) return { kind: "none" };
  if (facts.payments.some((payment) => isIncoming(payment, now))) return { kind: "wait" };
  const alive = payable(facts).filter((attempt) => attempt.expiresAt > now);
  const page = alive.findLast((attempt) => attempt.paymentUrl !== null);
  if (settlement.paidMinor > 0) return { kind: "rest" };
  if (page?.paymentUrl) return { kind: "continue", url: page.paymentUrl };
  if (alive.some(({ kind, status }) => kind === "native" && status === "open"))
    return { kind: "continue", url: `/orders/${token}/pay` };
  const opening = alive.some(
    (attempt) => attempt.status === "creating" && now < attempt.createdAt + INTERRUPTED_AFTER_MS,
  );
  if (opening) return { kind: "wait" };
  return { kind: settlement.overdue ? "again" : "retry" };
}
