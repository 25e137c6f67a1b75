import { formatDecimalPrice } from "#lib/money.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import shop from "#shop/shop.ts";

/** An order for programs: money as decimal strings in `currency`, times as ISO UTC. Scripts depend on this shape. */
export function orderJson(order: OrderView) {
  return {
    number: order.number,
    version: order.version,
    state: order.state,
    currency: shop.currency,
    due: formatDecimalPrice(order.totalMinor),
    paid: formatDecimalPrice(order.paidMinor),
    rest: formatDecimalPrice(order.restMinor),
    overpaid: formatDecimalPrice(order.overpaidMinor),
    refunded: formatDecimalPrice(order.refundedMinor),
    incoming: order.incoming,
    // For programs: kinds such as "overpaid", several with spaces between; null when nobody has to look.
    reviewReason: order.reviewReasons.map(({ kind }) => kind).join(" ") || null,
    expiresInMs: order.expiresInMs,
    next: order.next,
    // The lists below hold the newest; these say how many there are.
    counts: {
      payments: order.counts.payments,
      refunds: order.counts.refunds,
      attempts: order.counts.attempts,
    },
    payments: order.payments.map(
      ({
        txid,
        crypto,
        chain,
        amount,
        status,
        confirmed,
        risky,
        late,
        paidAt,
        merchantOrderId,
      }) => ({
        txid,
        crypto,
        chain,
        amount,
        status,
        confirmed,
        risky,
        late,
        merchantOrderId,
        paidAt: new Date(paidAt).toISOString(),
      }),
    ),
    refunds: order.refunds.map(
      ({ txid, crypto, chain, amount, networkFee, received, status, refundedAt }) => ({
        txid,
        crypto,
        chain,
        amount,
        networkFee,
        received,
        status,
        refundedAt: new Date(refundedAt).toISOString(),
      }),
    ),
    attempts: order.attempts.map(
      ({ merchantOrderId, kind, status, priceMinor, paymentUrl, expiresAt }) => ({
        merchantOrderId,
        kind,
        status,
        paymentUrl,
        price: formatDecimalPrice(priceMinor),
        expiresAt: new Date(expiresAt).toISOString(),
      }),
    ),
  };
}
