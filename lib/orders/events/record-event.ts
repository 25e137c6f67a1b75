import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isJson } from "#db/columns.ts";
import { orderEvents } from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";

/** Adds an event to an order's history; `at` in ms UTC. */
export async function recordEvent(
  tx: Tx,
  orderId: string,
  at: number,
  { kind, ...data }: OrderEvent,
): Promise<void> {
  await tx.insert(orderEvents).values({ id: newOrderedId(), orderId, at, kind, data });
}

/** The same, unless the same already stands there. An alarm is raised once an order. */
export async function recordOnce(
  tx: Tx,
  orderId: string,
  at: number,
  event: OrderEvent,
): Promise<void> {
  const { kind, ...data } = event;
  const same = and(
    eq(orderEvents.orderId, orderId),
    eq(orderEvents.kind, kind),
    isJson(orderEvents.data, data),
  );
  const [recorded] = await tx.select({ id: orderEvents.id }).from(orderEvents).where(same).limit(1);
  if (!recorded) await recordEvent(tx, orderId, at, event);
}
