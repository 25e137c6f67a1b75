import type { Tx } from "#db/client.ts";
import type { OrderEmail } from "#lib/mail/email-content.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import { readReviewReasons } from "#lib/orders/events/review-reason.ts";
import { reportLowStock } from "#lib/orders/jobs/low-stock.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { isIncoming, type OrderFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";

/** Jobs that queue a mail, unless its cause is over when the worker comes to it. */
export type EmailJob =
  | "order-received"
  | "receipt"
  | "money-missing"
  | "money-excess"
  | "owner-order-paid"
  | "owner-review";

type Known = { order: Order; facts: OrderFacts; settlement: Settlement; now: number };

/** What a job's mail says now; null when there is nothing to say any more. */
const contents: Record<EmailJob, (known: Known) => OrderEmail | null> = {
  "order-received": ({ facts, settlement, now }) => {
    if (settlement.covered || settlement.overdue) return null;
    const ends = facts.attempts.filter(({ status }) => status === "open");
    const payUntil = Math.max(0, ...ends.map(({ expiresAt }) => expiresAt));
    return { kind: "order-received", payUntil: payUntil > now ? payUntil : null };
  },
  receipt: ({ order, settlement }) => {
    const isLate = settlement.coveredLate || order.stock === "released";
    return { kind: isLate ? "money-late" : "payment-received" };
  },
  "money-missing": ({ settlement }) => {
    const { covered, paidMinor, restMinor, refundedMinor, overdue } = settlement;
    if (covered || paidMinor - refundedMinor <= 0) return null;
    return { kind: "money-missing", paidMinor, restMinor, overdue };
  },
  "money-excess": ({ settlement }) => {
    const excessMinor = settlement.overpaidMinor - settlement.refundedMinor;
    return excessMinor > 0 ? { kind: "money-excess", excessMinor } : null;
  },
  "owner-order-paid": () => ({ kind: "owner-order-paid" }),
  "owner-review": ({ order }) => {
    const reasons = readReviewReasons(order.reviewReasons);
    return reasons.length > 0 ? { kind: "owner-review", reasons } : null;
  },
};

/**
 * Queues the mail of a job. Returns "later" while a payment is on its way that may change what it says.
 * Runs inside `changeOrder`, with the facts read in it.
 */
export async function queueOrderEmail(
  tx: Tx,
  { order, facts }: { order: Order; facts: OrderFacts },
  job: EmailJob,
  appUrl: string,
  now: number,
): Promise<"done" | "later"> {
  if (job === "money-missing" && facts.payments.some((payment) => isIncoming(payment, now)))
    return "later";
  const settlement = settle(settlementFacts(order.totalMinor, facts), now);
  const content = contents[job]({ order, facts, settlement, now });
  if (content) await queueEmail(tx, order, content, { appUrl, cause: order.id, now });
  if (job === "owner-order-paid") await reportLowStock(tx, order.id, appUrl, now);
  return "done";
}
