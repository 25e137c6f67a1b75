import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderEvents } from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";

export type EventKind =
  | "placed"
  | "attempt"
  | "payment"
  | "refund"
  | "state"
  | "stock"
  | "alarm"
  | "job";

/** Adds a line to an order's timeline; `at` in ms UTC. */
export async function recordEvent(
  tx: Tx,
  orderId: string,
  at: number,
  kind: EventKind,
  text: string,
): Promise<void> {
  await tx.insert(orderEvents).values({ id: newOrderedId(), orderId, at, kind, text });
}

/** The same, unless these words already stand there. */
export async function recordOnce(
  tx: Tx,
  orderId: string,
  at: number,
  kind: EventKind,
  text: string,
): Promise<void> {
  const same = and(
    eq(orderEvents.orderId, orderId),
    eq(orderEvents.kind, kind),
    eq(orderEvents.text, text),
  );
  const [recorded] = await tx.select({ id: orderEvents.id }).from(orderEvents).where(same).limit(1);
  if (!recorded) await recordEvent(tx, orderId, at, kind, text);
}

/** An alarm asks for a person; the same words are raised once an order. */
export function raiseAlarm(tx: Tx, orderId: string, at: number, text: string): Promise<void> {
  return recordOnce(tx, orderId, at, "alarm", text);
}
