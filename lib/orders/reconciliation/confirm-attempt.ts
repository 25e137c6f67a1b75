import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { toQuery } from "#lib/orders/reconciliation/to-query.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { GatewayOrder } from "#lib/payments/gateway-order.ts";
import { createSingleFlight, type SingleFlight } from "#lib/shared/concurrency/single-flight.ts";
import { fail, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** `order` is undefined when the gateway doesn't know the attempt. askedAt: when the question was put, ms UTC. */
export type Confirmation = Result<
  { order: GatewayOrder | undefined; askedAt: number },
  GatewayFailure
>;

const flights = new WeakMap<Shop, SingleFlight<Confirmation>>();

/** Asks for the gateway's order info of one attempt, one question at a time: a storm of notifications costs two. */
export function confirmAttempt(shop: Shop, attempt: Attempt): Promise<Confirmation> {
  const single = flights.get(shop) ?? createSingleFlight<Confirmation>();
  flights.set(shop, single);
  return single(attempt.id, () => ask(shop, attempt));
}

const unreadable: GatewayFailure = {
  retryable: true,
  mayHaveHappened: false,
  message: "the gateway's answer about this payment can't be read",
};

async function ask(shop: Shop, attempt: Attempt): Promise<Confirmation> {
  const askedAt = shop.clock.now();
  const answer = await shop.gatewayFor(attempt.api).getOrders([toQuery(attempt)]);
  if (!answer.ok) return answer;
  if (answer.value.unreadable.includes(attempt.id)) return fail(unreadable);
  const order = answer.value.orders.find((one) => one.merchantOrderId === attempt.id);
  return { ok: true, value: { order, askedAt } };
}
