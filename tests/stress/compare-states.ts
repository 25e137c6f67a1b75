import { attempts, orders } from "#db/tables.ts";
import type { Breach } from "#lib/orders/audit/fsck.ts";
import { expiryOf, findOrder } from "#lib/sandbox/orders/find-order.ts";
import { labelOf } from "#lib/sandbox/orders/order-label.ts";
import { paymentsOf } from "#lib/sandbox/payments/find-payments.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * Once nothing is due any more, the shop's state and the gateway's label, computed by two programs that share no code, are the
 * same for every order paid through one attempt in one token (otherwise only the shop knows all payments).
 */
export async function compareStates(shop: Shop, sandbox: Sandbox): Promise<Breach[]> {
  const all = await shop.db.read.select().from(attempts);
  const ofOrder = Map.groupBy(all, (attempt) => attempt.orderId);
  const breaches: Breach[] = [];
  for (const order of await shop.db.read.select().from(orders)) {
    const [attempt, ...more] = ofOrder.get(order.id) ?? [];
    const there = attempt && more.length === 0 ? findOrder(sandbox, attempt.id) : undefined;
    if (!there) continue;
    const credited = paymentsOf(sandbox, there.merchantOrderId).filter(
      (payment) => payment.stage === "success",
    );
    if (new Set(credited.map((payment) => payment.tokenId)).size > 1) continue;
    const label = labelOf(
      { price: there.price, expiresAt: expiryOf(there), credited },
      sandbox.clock.now(),
    );
    if (order.state !== label)
      breaches.push({
        invariant: "state",
        where: `order ${order.number}`,
        found: `ours ${order.state}; the gateway's ${label}`,
      });
  }
  return breaches;
}
