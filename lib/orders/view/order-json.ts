import { centsToPrice } from "#lib/money.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";

/** An order for programs: money as decimal strings of US dollars, times as ISO UTC. Scripts depend on this shape. */
export function orderJson(order: OrderView) {
  return {
    number: order.number,
    version: order.version,
    state: order.state,
    currency: "USD",
    due: centsToPrice(order.totalCents),
    paid: centsToPrice(order.paidCents),
    rest: centsToPrice(order.restCents),
    overpaid: centsToPrice(order.overpaidCents),
    refunded: centsToPrice(order.refundedCents),
    incoming: order.incoming,
    attention: order.attention,
    expiresInMs: order.expiresInMs,
    next: order.next,
    payments: order.payments.map(
      ({ txid, crypto, chain, amount, status, confirmed, late, paidAt, merchantOrderId }) => ({
        ...{ txid, crypto, chain, amount, status, confirmed, late, merchantOrderId },
        paidAt: new Date(paidAt).toISOString(),
      }),
    ),
    refunds: order.refunds.map(
      ({ txid, crypto, chain, amount, networkFee, received, status, refundedAt }) => ({
        ...{ txid, crypto, chain, amount, networkFee, received, status },
        refundedAt: new Date(refundedAt).toISOString(),
      }),
    ),
    attempts: order.attempts.map(
      ({ merchantOrderId, kind, status, priceCents, paymentUrl, expiresAt }) => ({
        ...{ merchantOrderId, kind, status, paymentUrl },
        price: centsToPrice(priceCents),
        expiresAt: new Date(expiresAt).toISOString(),
      }),
    ),
  };
}
