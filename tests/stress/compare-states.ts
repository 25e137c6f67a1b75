import { attempts, orders } from "#db/tables.ts";
import { add, compare, subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";
import {
  expiryOf,
  findOrder,
  type OrderRow,
  type PaymentRow,
} from "#lib/sandbox/orders/find-order.ts";
import { labelOf } from "#lib/sandbox/orders/order-label.ts";
import { unitsFor } from "#lib/sandbox/orders/pricing.ts";
import { creditedPayments } from "#lib/sandbox/payments/find-payments.ts";
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
    const credited = creditedPayments(sandbox, there);
    if (new Set(credited.map((payment) => payment.tokenId)).size > 1) continue;
    const { price, kind } = there;
    const labelled = { price, kind, unit: there, expiresAt: expiryOf(there), credited };
    const exact = labelOf(labelled, sandbox.clock.now());
    const label = isDust(there, credited) ? exact.replace("Overpayment", "Paid") : exact;
    if (order.state !== label)
      breaches.push({
        invariant: "state",
        where: `order ${order.number}`,
        found: `ours ${order.state}; the gateway's ${label}`,
      });
  }
  return breaches;
}

/**
 * Whether at most half a cent was paid too much on v2. Its order info doesn't say how many tokens were due, only what
 * each payment was worth: what rounding a token's last decimal up adds can't be seen there.
 */
function isDust(order: OrderRow, credited: PaymentRow[]): boolean {
  if (order.generation === "v1") return false;
  const worth = add("0", ...credited.map(({ amount, rate }) => unitsFor(amount, order, rate)));
  return compare(subtract(worth, order.price), "0.005") <= 0;
}
