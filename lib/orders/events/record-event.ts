import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isJson } from "#db/columns.ts";
import { onCommit } from "#db/on-commit.ts";
import { preparedInsert } from "#db/queries/prepared-writes.ts";
import { orderEvents } from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";
import { logEvent } from "#lib/orders/events/log-event.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";

/** Adds an event to an order's history; `at` in ms UTC. */
export async function recordEvent(
  tx: Tx,
  orderId: string,
  at: number,
  event: OrderEvent,
): Promise<void> {
  const { kind, ...data } = event;
  await insertEvent(tx, [{ id: newOrderedId(), orderId, at, kind, data }]);
  onCommit(() => logEvent(orderId, event));
}

const insertEvent = preparedInsert(orderEvents);

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
