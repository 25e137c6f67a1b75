import type { GatewayError } from "#lib/ccpayment/shared/errors.ts";
import type { Client } from "#lib/ccpayment/v2/client.ts";
import { invoiceToOrder, nativeToOrder } from "#lib/payments/ccpayment-v2/to-gateway-order.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { GatewayOrder, GatewayOrders, OrderQuery } from "#lib/payments/gateway-order.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** One order a call, so many calls at once. */
const MAX_CONCURRENT = 4;
const NOT_FOUND = 11003;

/** What concerns one order alone; anything else would fail for every other one too. */
const isAboutContent = ({ kind }: GatewayError) => ["malformed", "too-large"].includes(kind);

/** Asks about each order, and stops at the first sign that the gateway is down. Fails only when nothing was answered. */
export async function getOrders(
  client: Client,
  queries: OrderQuery[],
): Promise<Result<GatewayOrders, GatewayFailure>> {
  const found: GatewayOrders = { orders: [], unreadable: [] };
  let failure: GatewayError | null = null;
  let isDown = false;
  let answers = 0;
  await runConcurrently(queries, MAX_CONCURRENT, async (query) => {
    const answer = isDown ? null : await getOrder(client, query);
    if (answer?.ok) {
      answers++;
      if (answer.value) found.orders.push(answer.value);
      return;
    }
    found.unreadable.push(query.merchantOrderId);
    failure ??= answer?.error ?? null;
    isDown ||= answer !== null && !isAboutContent(answer.error);
  });
  if (failure && answers === 0) return { ok: false, error: failure };
  return ok(found);
}

/** One order, or null when the gateway doesn't know it. */
async function getOrder(
  { orders }: Client,
  query: OrderQuery,
): Promise<Result<GatewayOrder | null, GatewayError>> {
  const orderId = query.merchantOrderId;
  if (query.kind === "hosted") {
    const invoice = await orders.getInvoiceOrderInfo({ orderId });
    return invoice.ok ? ok(invoiceToOrder(invoice.value, query)) : unlessUnknown(invoice);
  }
  const native = await orders.getAppOrderInfo({ orderId });
  return native.ok ? ok(nativeToOrder(native.value, query)) : unlessUnknown(native);
}

const unlessUnknown = (failed: { ok: false; error: GatewayError }) =>
  failed.error.code === NOT_FOUND ? ok(null) : failed;
