import type { Gateway } from "#lib/payments/gateway.ts";
import type { GatewayOrder, OrderQuery } from "#lib/payments/gateway-order.ts";

/** What the gateway said of each id it could be asked about; `undefined` of one it doesn't know. */
export type BatchAnswer = Map<string, GatewayOrder | undefined>;

/** So many failures before a first answer mean that the gateway is down, not that single ids are at fault. */
const MAX_FAILURES = 5;

/**
 * Asks about a batch of attempts. One whose answer fails, whatever the reason (too large, an error, unreadable), is
 * split in halves down to the ids at fault, which are left out of the result, as all are when the gateway is down.
 */
export async function askBatch(
  gateway: Pick<Gateway, "getOrders">,
  queries: OrderQuery[],
): Promise<BatchAnswer> {
  const answers: BatchAnswer = new Map();
  // Breadth first: one bad id fails the batch, then only one of its halves, so that an answer comes soon.
  const queue = [queries];
  let failures = 0;
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const answer = await gateway.getOrders(batch);
    if (answer.ok) {
      const { orders, unreadable } = answer.value;
      const byId = new Map(orders.map((order) => [order.merchantOrderId, order]));
      for (const { merchantOrderId: id } of batch)
        if (!unreadable.includes(id)) answers.set(id, byId.get(id));
      continue;
    }
    failures++;
    if (answers.size === 0 && failures >= MAX_FAILURES) break;
    if (batch.length === 1) continue;
    const middle = Math.ceil(batch.length / 2);
    queue.push(batch.slice(0, middle), batch.slice(middle));
  }
  return answers;
}
