import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import { alarmKinds } from "#lib/orders/events/review-reason.ts";
import { log } from "#lib/shared/log.ts";

const alarms: readonly string[] = alarmKinds;

// Figures, ids and enumerations. What people wrote, tracking numbers and addresses stay in the database.
const logged = ["from", "amount", "crypto", "chain", "attemptId", "resolution", "pieces"];

/** The log's line about an event of an order: `order.state-changed`, with where it led as its outcome. */
export function logEvent(order: string, event: OrderEvent): void {
  const fields = Object.entries(event).filter(([name]) => logged.includes(name));
  const outcome = "to" in event ? event.to : "status" in event ? event.status : undefined;
  const level = alarms.includes(event.kind) ? "warn" : "info";
  log(level, `order.${event.kind}`, { order, outcome, ...Object.fromEntries(fields) });
}
