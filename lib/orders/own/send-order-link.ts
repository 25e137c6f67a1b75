import { and, eq } from "drizzle-orm";
import { lower } from "#db/columns.ts";
import { orders } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { ORDER_LINK_LIMIT } from "#lib/limits/limits.ts";
import { takeToken } from "#lib/limits/rate-limit.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * Queues a mail with an order's link to the address that ordered, if number and address belong together. Nobody may
 * learn whether they do, not even by how long it takes: call it after the response. `nowMs`: real time, for the limit
 * on mails about one order. Throws DatabaseUnavailable.
 */
export async function sendOrderLink(
  shop: Shop,
  { number, email }: { number: string; email: string },
  nowMs: number,
): Promise<void> {
  const { db, clock, appUrl } = shop;
  const [order] = await db.read
    .select()
    .from(orders)
    .where(and(eq(orders.number, number), eq(lower(orders.email), email.toLowerCase())));
  if (!order) return;
  const waitMs = await takeToken(db, `order-link ${order.id}`, ORDER_LINK_LIMIT, nowMs);
  if (waitMs > 0) return;
  const queued = { appUrl, cause: newId(), now: clock.now() };
  await db.write((tx) => queueEmail(tx, order, { kind: "order-link" }, queued));
}
