import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import {
  auditLog,
  emails,
  inbox,
  jobs,
  orderEvents,
  orderLines,
  orderNotes,
  orders,
} from "#db/tables.ts";
import { readReviewReasons } from "#lib/orders/events/review-reason.ts";
import { readFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import { readShipped } from "#lib/orders/shipping/fulfillment.ts";
import { readParcels } from "#lib/orders/shipping/read-parcels.ts";

/** Of each kind of evidence the newest: no honest order has more. */
export const MAX_ROWS = 200;

export type Evidence = NonNullable<Awaited<ReturnType<typeof readEvidence>>>;

/** Everything that is known of an order, for staff; null for an unknown id. `now`: ms UTC. */
export async function readEvidence(read: Reader, orderId: string, now: number) {
  const [order] = await read.select().from(orders).where(eq(orders.id, orderId));
  if (!order) return null;
  const shipped = await readShipped(read, orderId);
  const lines = await read.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const facts = await readFacts(read, orderId);
  return {
    order,
    settlement: settle(settlementFacts(order.totalMinor, facts), now),
    reasons: readReviewReasons(order.reviewReasons),
    lines: lines.map((line) => ({ ...line, shipped: shipped.get(line.variantId) ?? 0 })),
    facts,
    parcels: await readParcels(read, orderId),
    events: await read
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, orderId))
      .orderBy(desc(orderEvents.at), desc(orderEvents.id))
      .limit(MAX_ROWS),
    jobs: await read.select().from(jobs).where(eq(jobs.orderId, orderId)),
    notes: await read
      .select()
      .from(orderNotes)
      .where(eq(orderNotes.orderId, orderId))
      .orderBy(desc(orderNotes.at), desc(orderNotes.id))
      .limit(MAX_ROWS),
    notifications: await read
      .select({
        id: inbox.id,
        receivedAt: inbox.receivedAt,
        verdict: inbox.verdict,
        reason: inbox.reason,
        orderType: inbox.orderType,
      })
      .from(inbox)
      .where(eq(inbox.orderId, orderId))
      .orderBy(desc(inbox.receivedAt), desc(inbox.id))
      .limit(MAX_ROWS),
    emails: await read
      .select({
        id: emails.id,
        kind: emails.kind,
        subject: emails.subject,
        createdAt: emails.createdAt,
        sentAt: emails.sentAt,
        error: emails.error,
      })
      .from(emails)
      .where(eq(emails.orderId, orderId))
      .orderBy(desc(emails.createdAt), desc(emails.id))
      .limit(MAX_ROWS),
    actions: await read
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subject, "order"), eq(auditLog.subjectId, orderId)))
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(MAX_ROWS),
  };
}
