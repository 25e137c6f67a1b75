import type { Attempt } from "#lib/orders/ledger/facts.ts";
import type { OrderQuery } from "#lib/payments/gateway-order.ts";

/** An attempt as the gateway is asked about it. */
export const toQuery = (attempt: Attempt): OrderQuery => ({
  merchantOrderId: attempt.id,
  kind: attempt.kind,
  priceMinor: attempt.priceMinor,
  currency: attempt.currency,
  validMs: attempt.expiresAt - attempt.createdAt,
});
