import type { SignatureExplanation } from "#lib/payments/explain-signature.ts";
import type { GatewayFunds } from "#lib/payments/gateway-funds.ts";
import type { GatewayOrders, OrderQuery } from "#lib/payments/gateway-order.ts";
import type { NotificationReading, WebhookRequest } from "#lib/payments/notification.ts";
import type { Result } from "#lib/shared/result.ts";

/** The gateway's API generations. An attempt is followed to its end by the one it was opened with. */
export type GatewayApi = "v1" | "v2";

/** Why the gateway gave no usable answer. */
export type GatewayFailure = {
  /** The same call may succeed later. */
  retryable: boolean;
  /** The call may have taken effect although no answer came. */
  mayHaveHappened: boolean;
  /** For logs and the merchant, in plain words. */
  message: string;
};

export type OpenRequest = {
  /** The attempt's id: 3–64 of [A-Za-z0-9_-]. */
  merchantOrderId: string;
  /** In the currency's minor unit. */
  priceMinor: number;
  /** ISO 4217. */
  currency: string;
  title: string;
  validSeconds: number;
  /** Where the shopper's browser comes back to. */
  returnUrl: string;
  buyerEmail: string;
};

export type NativePayment = {
  tokenId: string;
  crypto: string;
  network: string;
  address: string;
  memo: string;
  amount: string;
};

export type GatewayToken = {
  tokenId: string;
  crypto: string;
  name: string;
  network: string;
  chain: string;
  /** Of one token in the currency asked for, for showing only. */
  price: string;
  /** Decimals of an amount; null where the gateway doesn't say. */
  decimals: number | null;
  usable: boolean;
};

/** What a shop needs of any payment gateway. Its calls never throw. */
export type Gateway = {
  api: GatewayApi;
  /** The ISO 4217 currencies that a price can be in. */
  supportedCurrencies(): Promise<Result<string[], GatewayFailure>>;
  /** Opens a payment page of the gateway's, where the payer chooses a token. */
  openHosted(request: OpenRequest): Promise<Result<{ paymentUrl: string }, GatewayFailure>>;
  /** Opens an address for one token, to be shown by the shop itself. */
  openNative(
    request: OpenRequest & { tokenId: string },
  ): Promise<Result<NativePayment, GatewayFailure>>;
  /** The order info of at most 100 attempts: the authority on what was paid. */
  getOrders(queries: OrderQuery[]): Promise<Result<GatewayOrders, GatewayFailure>>;
  /** Every token and network that can be paid in, with prices in an ISO 4217 currency. */
  listTokens(currency: string): Promise<Result<GatewayToken[], GatewayFailure>>;
  /** The merchant's balances and withdrawals. */
  funds: GatewayFunds;
  /** Checks and reads a request to the webhook; needs no database. `nowMs` in ms UTC. */
  readNotification(request: WebhookRequest, nowMs: number): NotificationReading;
  /** Why a request's signature is right or wrong, for people. */
  explainSignature(request: WebhookRequest): SignatureExplanation;
  /**
   * Asks for the notifications of ended transactions of a period of at most an hour once more; ms UTC. Returns how many
   * will come, null when the gateway didn't say. Once a minute and 25 times a day.
   */
  resendNotifications(period: {
    fromMs: number;
    toMs: number;
    onlyFailed: boolean;
  }): Promise<Result<{ count: number | null }, GatewayFailure>>;
};
