import { createClient } from "#lib/ccpayment/v2/client.ts";
import { hmacSigner } from "#lib/ccpayment/v2/signature/hmac-signer.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { DEFAULT_TIMEOUT_MS, type GatewayOptions } from "#lib/payments/account.ts";
import { cached } from "#lib/payments/cached.ts";
import { findFiat } from "#lib/payments/ccpayment-v2/find-fiat.ts";
import { v2Funds } from "#lib/payments/ccpayment-v2/funds.ts";
import { getOrders } from "#lib/payments/ccpayment-v2/get-orders.ts";
import { readNotification } from "#lib/payments/ccpayment-v2/read-notification.ts";
import { parseTokenId, toTokens } from "#lib/payments/ccpayment-v2/tokens.ts";
import { explainSignature } from "#lib/payments/explain-signature.ts";
import type { Gateway, GatewayFailure, OpenRequest } from "#lib/payments/gateway.ts";
import { fail, ok } from "#lib/shared/result.ts";

/** An order is small; the list of coins is not. */
const ORDER_BYTES = 1024 * 1024;
const LIST_BYTES = 4 * 1024 * 1024;
const FIATS_FRESH_MS = 3_600_000;
const COINS_FRESH_MS = 600_000;
/** What the gateway takes (docs/protocol/v2.md §3.1). */
const MAX_PRODUCT = 120;
const MAX_URL = 150;
const MAX_EMAIL = 120;

/** The gateway port, spoken in CCPayment v2. */
export function ccpaymentV2Gateway(options: GatewayOptions): Gateway {
  const { notifyUrl, clock, timeoutMs = DEFAULT_TIMEOUT_MS, fetch, appId, appSecret } = options;
  const { baseUrl, payOrigins } = options;
  const withTimeout = (ms: number, maxBytes = ORDER_BYTES) =>
    createClient({
      appId,
      key: appSecret,
      baseUrl,
      payOrigins,
      now: () => clock.now(),
      timeoutMs: ms,
      maxBytes,
      ...(fetch && { fetch }),
    });
  const client = withTimeout(timeoutMs);
  // Opening an order may take two calls, which share the time.
  const half = withTimeout(timeoutMs / 2);
  const lists = withTimeout(timeoutMs / 2, LIST_BYTES);
  const fiats = cached(() => lists.reference.getFiatList(), FIATS_FRESH_MS);
  const coins = cached(() => lists.reference.getCoinList(), COINS_FRESH_MS);
  const account = { appId, signer: hmacSigner(appSecret) };

  const common = (request: OpenRequest) => ({
    orderId: request.merchantOrderId,
    price: formatDecimalPrice(request.priceMinor, request.currency),
    product: [...request.title].slice(0, MAX_PRODUCT).join("").slice(0, MAX_PRODUCT),
    expiredAt: Math.floor(clock.now() / 1000) + request.validSeconds,
    notifyUrl,
    // Without them an order is as good; refused for them, it is none.
    ...(request.returnUrl.length <= MAX_URL && {
      returnUrl: request.returnUrl,
      closeUrl: request.returnUrl,
    }),
    ...(request.buyerEmail.length <= MAX_EMAIL && { buyerEmail: request.buyerEmail }),
  });
  return {
    api: "v2",
    async supportedCurrencies() {
      const listed = await fiats();
      return listed.ok ? ok(listed.value.map((fiat) => fiat.symbol.toUpperCase())) : listed;
    },
    async openHosted(request) {
      const fiat = await findFiat(fiats, request.currency);
      if (!fiat.ok) return fiat;
      const { fiatId } = fiat.value;
      const opened = await half.orders.createInvoiceUrl({
        ...common(request),
        priceFiatId: fiatId,
      });
      return opened.ok ? ok({ paymentUrl: opened.value.invoiceUrl }) : opened;
    },
    async openNative({ tokenId, ...request }) {
      const wanted = parseTokenId(tokenId);
      const [fiat, listed] = await Promise.all([findFiat(fiats, request.currency), coins()]);
      if (!fiat.ok) return fiat;
      if (!listed.ok) return listed;
      const coin = listed.value.find((one) => one.coinId === wanted?.coinId);
      const network = coin?.networks.find((one) => one.chain === wanted?.chain);
      if (!coin || !network) return fail(unknownToken);
      const opened = await half.orders.createAppOrderDepositAddress({
        ...common(request),
        coinId: coin.coinId,
        chain: network.chain,
        fiatId: fiat.value.fiatId,
      });
      if (!opened.ok) return opened;
      const { address, memo = "", amount } = opened.value;
      const name = network.chainFullName ?? network.chain;
      return ok({ tokenId, crypto: coin.symbol, network: name, address, memo, amount });
    },
    getOrders: (queries) => getOrders(client, queries),
    async listTokens(currency) {
      const [fiat, listed] = await Promise.all([findFiat(fiats, currency), coins()]);
      if (!fiat.ok) return fiat;
      return listed.ok ? ok(toTokens(listed.value, fiat.value.usdRate)) : listed;
    },
    funds: v2Funds(client, notifyUrl),
    readNotification: (request, nowMs) => readNotification(account, request, nowMs),
    explainSignature: (request) =>
      explainSignature("v2", options, request, (timestamp) =>
        account.signer.sign({ appId, timestamp, body: request.body }),
      ),
    async resendNotifications({ fromMs, toMs, onlyFailed }) {
      const asked = await client.utilities.resendWebhooks({
        startTimestamp: Math.floor(fromMs / 1000),
        endTimestamp: Math.floor(toMs / 1000),
        webhookResult: onlyFailed ? "Failed" : "AllResult",
        transactionType: "AllType",
      });
      return asked.ok ? ok({ count: asked.value.resendCount }) : asked;
    },
  };
}

const unknownToken: GatewayFailure = {
  retryable: false,
  mayHaveHappened: false,
  message: "the account doesn't take this token on this network",
};
