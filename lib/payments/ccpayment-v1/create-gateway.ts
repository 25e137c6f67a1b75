import { createClient } from "#lib/ccpayment/v1/client.ts";
import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { DEFAULT_TIMEOUT_MS, type GatewayOptions } from "#lib/payments/account.ts";
import { V1_CURRENCY } from "#lib/payments/ccpayment-v1/currency.ts";
import { v1Funds } from "#lib/payments/ccpayment-v1/funds.ts";
import { getOrders } from "#lib/payments/ccpayment-v1/get-orders.ts";
import { listTokens } from "#lib/payments/ccpayment-v1/list-tokens.ts";
import { readNotification } from "#lib/payments/ccpayment-v1/read-notification.ts";
import { explainSignature } from "#lib/payments/explain-signature.ts";
import type { Gateway, GatewayFailure, OpenRequest } from "#lib/payments/gateway.ts";
import { fail, ok } from "#lib/shared/result.ts";

/** The gateway port, spoken in CCPayment v1. */
export function ccpaymentV1Gateway(options: GatewayOptions): Gateway {
  const { notifyUrl, clock, timeoutMs = DEFAULT_TIMEOUT_MS, fetch, ...account } = options;
  const withTimeout = (ms: number) =>
    createClient({ ...account, ...(fetch && { fetch }), now: () => clock.now(), timeoutMs: ms });
  const client = withTimeout(timeoutMs);
  // Opening a native order takes two calls, which share the time.
  const half = withTimeout(timeoutMs / 2);
  const common = (request: OpenRequest) => ({
    merchantOrderId: request.merchantOrderId,
    productPrice: formatDecimalPrice(request.priceMinor, V1_CURRENCY),
    orderValidPeriod: request.validSeconds,
    notifyUrl,
  });
  return {
    api: "v1",
    supportedCurrencies: async () => ok([V1_CURRENCY]),
    async openHosted(request) {
      if (request.currency !== V1_CURRENCY) return fail(wrongCurrency(request.currency));
      const { title: productName, returnUrl } = request;
      return client.createHostedCheckout({ ...common(request), productName, returnUrl });
    },
    async openNative({ tokenId, ...request }) {
      if (request.currency !== V1_CURRENCY) return fail(wrongCurrency(request.currency));
      const created = await half.createNativeOrder({
        ...common(request),
        tokenId,
        denominatedCurrency: V1_CURRENCY,
        remark: request.title,
      });
      if (!created.ok) return created;
      // The unit of the answer's amount is unclear (docs/protocol/v1.md §4.2): the order info names the tokens due.
      const info = await half.orderInfo([request.merchantOrderId]);
      if (!info.ok) return info;
      const amount = info.value[0]?.orderAmount;
      if (!amount) return fail(noAmount);
      const { crypto, network, payAddress: address, memo = "" } = created.value;
      return ok({ tokenId, crypto, network, address, memo, amount });
    },
    getOrders: (queries) => getOrders(client, queries),
    listTokens: async (currency) =>
      currency === V1_CURRENCY ? listTokens(client) : fail(wrongCurrency(currency)),
    funds: v1Funds(client),
    readNotification: (request, nowMs) => readNotification(account, request, nowMs),
    explainSignature: (request) =>
      explainSignature("v1", account, request, (timestamp) =>
        sign({ ...account, timestamp: Number(timestamp), body: request.body }),
      ),
    async resendNotifications({ fromMs, toMs, onlyFailed }) {
      const asked = await client.resendWebhooks({
        startTimestamp: Math.floor(fromMs / 1000),
        endTimestamp: Math.floor(toMs / 1000),
        webhookResult: onlyFailed ? "Failed" : "All Result",
        transactionType: "All Type",
      });
      return asked.ok ? ok({ count: asked.value.resendCount ?? null }) : asked;
    },
  };
}

const noAmount: GatewayFailure = {
  retryable: true,
  mayHaveHappened: true,
  message: "the gateway did not say how many tokens are due",
};

const wrongCurrency = (currency: string): GatewayFailure => ({
  retryable: false,
  mayHaveHappened: false,
  message: `CCPayment v1 prices in ${V1_CURRENCY} only, not in ${currency}`,
});
