import { and, eq } from "drizzle-orm";
import { inbox, orderEvents, orders } from "#db/tables.ts";
import { type OrderEvent, readOrderEvent } from "#lib/orders/events/order-event.ts";
import { storedRequest } from "#lib/orders/notifications/stored-request.ts";
import type { SignatureExplanation } from "#lib/payments/explain-signature.ts";
import type { Shop } from "#lib/shop.ts";

/** A notification with all that is known of it. */
export type NotificationDetails = Omit<typeof inbox.$inferSelect, "sign" | "appId"> & {
  orderNumber: string | null;
  /** Null where the stored part of it can't be checked any more. */
  signature: SignatureExplanation | null;
  /** What the order's history gained by it, oldest first. */
  changes: OrderEvent[];
};

/** One notification of the inbox; null for an unknown id. */
export async function findNotification(
  { db, gatewayFor }: Pick<Shop, "db" | "gatewayFor">,
  id: string,
): Promise<NotificationDetails | null> {
  const [found] = await db.read
    .select({ row: inbox, orderNumber: orders.number })
    .from(inbox)
    .leftJoin(orders, eq(orders.id, inbox.orderId))
    .where(eq(inbox.id, id));
  if (!found) return null;
  const { sign: _, appId: __, ...row } = found.row;
  const request = storedRequest(found.row);
  return {
    ...row,
    orderNumber: found.orderNumber,
    signature: request ? gatewayFor(row.api).explainSignature(request) : null,
    changes: await changesBy(db.read, row),
  };
}

/** A notification and what it changes are committed together, at one moment. */
async function changesBy(
  read: Shop["db"]["read"],
  { orderId, receivedAt }: Pick<typeof inbox.$inferSelect, "orderId" | "receivedAt">,
): Promise<OrderEvent[]> {
  if (!orderId) return [];
  const events = await read
    .select()
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.at, receivedAt)))
    .orderBy(orderEvents.id);
  return events.map(readOrderEvent);
}
