import type { Result } from "#lib/shared/result.ts";

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
  priceMinor: number;
  title: string;
  validSeconds: number;
};

/** A payment the gateway knows of. Amounts are decimal strings of at most 18 places, times ms UTC. */
export type GatewayTrade = {
  txid: string;
  chain: string;
  contract: string;
  crypto: string;
  amount: string;
  /** Tokens due for the whole order, in this trade's token. */
  orderAmount: string;
  tokenRate: string;
  paidAt: number;
};

export type GatewayRefund = {
  txid: string;
  chain: string;
  crypto: string;
  amount: string;
  networkFee: string;
  received: string;
  status: "pending" | "processing" | "success" | "failed";
  refundedAt: number;
};

/** What the gateway says of one attempt: settled payments only. */
export type GatewayOrder = {
  merchantOrderId: string;
  priceMinor: number | null;
  currency: string;
  createdAt: number | null;
  trades: GatewayTrade[];
  refunds: GatewayRefund[];
  /** Parts of the answer that can't be counted, in words. */
  warnings: string[];
};

/** Attempts in neither list are unknown to the gateway. */
export type GatewayAnswer = {
  orders: GatewayOrder[];
  /** Ids whose part of the answer made no sense: nothing is known of them, not even that nothing was paid. */
  unreadable: string[];
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
  /** USD a token, for showing only. */
  price: string;
  usable: boolean;
};

/** What a shop needs of any payment gateway. */
export type Gateway = {
  openHosted(
    request: OpenRequest & { returnUrl: string },
  ): Promise<Result<{ paymentUrl: string }, GatewayFailure>>;
  openNative(
    request: OpenRequest & { tokenId: string },
  ): Promise<Result<NativePayment, GatewayFailure>>;
  /** Asks about at most 100 attempts. */
  ask(merchantOrderIds: string[]): Promise<Result<GatewayAnswer, GatewayFailure>>;
  listTokens(): Promise<Result<GatewayToken[], GatewayFailure>>;
};
