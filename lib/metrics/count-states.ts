import { count } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders } from "#db/tables.ts";
import type { OrderState } from "#lib/orders/order-state.ts";

type Counted = { states: { state: OrderState; count: number }[]; until: number };

/** So much longer than counting took, it stands: a large shop's orders are not counted for each scrape. */
const REST = 20;

const counted = new WeakMap<Reader, Counted>();

/** Orders by state, as of a moment ago: counting them takes at most a twentieth of the time. */
export async function countStates(read: Reader): Promise<Counted["states"]> {
  const started = performance.now();
  const known = counted.get(read);
  if (known && started < known.until) return known.states;
  const states = await read
    .select({ state: orders.state, count: count() })
    .from(orders)
    .groupBy(orders.state);
  const ended = performance.now();
  counted.set(read, { states, until: ended + REST * (ended - started) });
  return states;
}
