import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { toQuery } from "#lib/orders/reconciliation/to-query.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { GatewayOrder } from "#lib/payments/gateway-order.ts";
import { fail, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** `order` is undefined when the gateway doesn't know the attempt. askedAt: when the question was put, ms UTC. */
export type Confirmation = Result<
  { order: GatewayOrder | undefined; askedAt: number },
  GatewayFailure
>;

type Flight = { current: Promise<Confirmation>; next: Promise<Confirmation> | null };

const inFlight = new WeakMap<Shop, Map<string, Flight>>();

/**
 * Asks for the gateway's order info of one attempt. One question is in flight per attempt; all who come while it is share the next,
 * so a storm of notifications costs two questions, and every answer is younger than what asked for it.
 */
export function confirmAttempt(shop: Shop, attempt: Attempt): Promise<Confirmation> {
  const ofShop = inFlight.get(shop) ?? new Map<string, Flight>();
  inFlight.set(shop, ofShop);
  const flight = ofShop.get(attempt.id);
  if (flight) {
    flight.next ??= flight.current.then(() => ask(shop, attempt));
    return flight.next;
  }
  return launch(shop, ofShop, attempt.id, ask(shop, attempt));
}

function launch(
  shop: Shop,
  ofShop: Map<string, Flight>,
  attemptId: string,
  current: Promise<Confirmation>,
): Promise<Confirmation> {
  const flight: Flight = { current, next: null };
  ofShop.set(attemptId, flight);
  const land = () => {
    if (flight.next) launch(shop, ofShop, attemptId, flight.next);
    else ofShop.delete(attemptId);
  };
  current.then(land, land);
  return current;
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
