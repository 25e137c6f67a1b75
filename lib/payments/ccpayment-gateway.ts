import type { GatewayResult } from "#lib/ccpayment/shared/errors.ts";
import { type Client, createClient } from "#lib/ccpayment/v1/client.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { toGatewayOrder } from "#lib/payments/ccpayment-order.ts";
import type { Gateway, GatewayAnswer, GatewayFailure, OpenRequest } from "#lib/payments/gateway.ts";
import type { Clock } from "#lib/shared/clock.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

export type CcpaymentOptions = {
  appId: string;
  appSecret: string;
  baseUrl: string;
  payOrigins: string[];
  notifyUrl: string;
  clock: Clock;
  /** Another way to the gateway than the network; for simulations. */
  fetch?: typeof fetch;
  /** What one request of a shopper may wait, ms; a page is due within ten seconds. */
  timeoutMs?: number | undefined;
};

const TIMEOUT_MS = 8000;

/** The gateway port, spoken in CCPayment v1. */
export function ccpaymentGateway(options: CcpaymentOptions): Gateway {
  const { notifyUrl, clock, timeoutMs = TIMEOUT_MS, ...connection } = options;
  const withTimeout = (ms: number) =>
    createClient({ ...connection, now: () => clock.now(), timeoutMs: ms });
  const client = withTimeout(timeoutMs);
  // Opening a native order takes two calls, which share the patience.
  const half = withTimeout(timeoutMs / 2);
  const common = (request: OpenRequest) => ({
    merchantOrderId: request.merchantOrderId,
    productPrice: formatDecimalPrice(request.priceMinor),
    orderValidPeriod: request.validSeconds,
    notifyUrl,
  });
  return {
    async openHosted(request) {
      const { title: productName, returnUrl } = request;
      return client.createHostedCheckout({ ...common(request), productName, returnUrl });
    },
    async openNative({ tokenId, ...request }) {
      const created = await half.createNativeOrder({
        ...common(request),
        tokenId,
        denominatedCurrency: "USD",
        remark: request.title,
      });
      if (!created.ok) return created;
      // The answer's amount is of unclear unit (docs/protocol/v1.md §4.2): bill/info names the tokens due.
      const info = await half.orderInfo([request.merchantOrderId]);
      if (!info.ok) return info;
      const amount = info.value[0]?.orderAmount;
      if (!amount) return fail(unclear("the gateway did not say how many tokens are due"));
      const { crypto, network, payAddress: address, memo = "" } = created.value;
      return ok({ tokenId, crypto, network, address, memo, amount });
    },
    ask: (merchantOrderIds) => askInHalves(client, merchantOrderIds),
    async listTokens() {
      return mapped(await client.listCoins(), (coins) =>
        coins.flatMap((coin) =>
          coin.tokens.map((token) => ({
            tokenId: token.tokenId,
            crypto: token.crypto,
            name: coin.name,
            network: token.network,
            chain: token.chain,
            price: coin.price ?? "0",
            usable: coin.status === "usable" && token.status === "usable",
          })),
        ),
      );
    },
  };
}

/** One unreadable order spoils a whole answer: halving finds it, so that it can't hide the others. */
async function askInHalves(
  client: Client,
  ids: string[],
): Promise<Result<GatewayAnswer, GatewayFailure>> {
  const info = await client.orderInfo(ids);
  if (info.ok) return ok({ orders: info.value.map(toGatewayOrder), unreadable: [] });
  if (info.error.kind !== "malformed") return info;
  if (ids.length === 1) return ok({ orders: [], unreadable: ids });
  const middle = Math.ceil(ids.length / 2);
  const first = await askInHalves(client, ids.slice(0, middle));
  if (!first.ok) return first;
  const second = await askInHalves(client, ids.slice(middle));
  if (!second.ok) return second;
  return ok({
    orders: [...first.value.orders, ...second.value.orders],
    unreadable: [...first.value.unreadable, ...second.value.unreadable],
  });
}

const unclear = (message: string) => ({ retryable: true, mayHaveHappened: true, message });

function mapped<A, B>(result: GatewayResult<A>, change: (value: A) => B) {
  return result.ok ? ok(change(result.value)) : result;
}
