import type { GatewayError } from "#lib/ccpayment/shared/errors.ts";
import type { Client } from "#lib/ccpayment/v1/client.ts";
import { toGatewayOrder } from "#lib/payments/ccpayment-v1/to-gateway-order.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { GatewayOrders, OrderQuery } from "#lib/payments/gateway-order.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** Enough to find one bad order among a hundred, and to give up when every order is refused. */
const MAX_CALLS = 20;

/** What one order of a batch can cause; a dead connection or a wrong signature concerns all of them. */
const isAboutContent = ({ kind, httpStatus = 0 }: GatewayError) =>
  ["malformed", "too-large", "not-json", "business"].includes(kind) || httpStatus >= 500;

/**
 * Asks in one call, and in halves where that fails: one order with an unreadable, oversized or refused answer must not
 * hide the others. Fails only when no answer can be read.
 */
export async function getOrders(
  client: Client,
  queries: OrderQuery[],
): Promise<Result<GatewayOrders, GatewayFailure>> {
  const found: GatewayOrders = { orders: [], unreadable: [] };
  let calls = 0;
  let answers = 0;
  let failure: GatewayError | null = null;
  const ask = async (some: OrderQuery[]): Promise<void> => {
    const ids = some.map((query) => query.merchantOrderId);
    if (calls++ >= MAX_CALLS) return void found.unreadable.push(...ids);
    const info = await client.orderInfo(ids);
    if (info.ok) {
      answers++;
      const queryOf = new Map(some.map((query) => [query.merchantOrderId, query]));
      for (const one of info.value)
        found.orders.push(toGatewayOrder(one, queryOf.get(one.merchantOrderId)?.validMs ?? 0));
      return;
    }
    failure ??= info.error;
    const middle = Math.ceil(some.length / 2);
    if (some.length === 1 || !isAboutContent(info.error)) return void found.unreadable.push(...ids);
    await ask(some.slice(0, middle));
    await ask(some.slice(middle));
  };
  await ask(queries);
  if (failure && answers === 0) return { ok: false, error: failure };
  return ok(found);
}
