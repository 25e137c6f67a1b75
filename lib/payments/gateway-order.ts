/** What a payment or refund has come to. Only `success` is money that arrived. */
export type TransferStatus = "pending" | "processing" | "success" | "failed";

/** An attempt to ask about, with what was agreed when it was opened. */
export type OrderQuery = {
  merchantOrderId: string;
  kind: "hosted" | "native";
  priceMinor: number;
  currency: string;
  validMs: number;
};

/** A payment the gateway knows of. Amounts are decimal strings of at most 18 places, times ms UTC. */
export type GatewayPayment = {
  /** The gateway's id of it; null where its order info has none. */
  recordId: string | null;
  status: TransferStatus;
  /** The gateway holds it back as risky: its owner must decide on the gateway's dashboard. */
  risky: boolean;
  txid: string;
  chain: string;
  contract: string;
  crypto: string;
  amount: string;
  /** Tokens due for the whole order, in this payment's token; "0" while it isn't settled. */
  orderAmount: string;
  tokenRate: string;
  /** What it is worth in the order's currency, where the gateway says so; else amount and orderAmount say it exactly. */
  paidValue: string | null;
  paidAt: number;
};

export type GatewayRefund = {
  txid: string;
  chain: string;
  crypto: string;
  amount: string;
  networkFee: string;
  received: string;
  status: TransferStatus;
  refundedAt: number;
};

/** A payment as the gateway named it: `amount` may be no number. */
export type UnreadablePayment = { amount: string; crypto: string };

/** What the gateway says of one attempt. */
export type GatewayOrder = {
  merchantOrderId: string;
  /** Null when it can't be read as a price in `currency`. */
  priceMinor: number | null;
  currency: string;
  /** When its time ends, by the gateway's clock; null when it didn't say. */
  expiresAt: number | null;
  payments: GatewayPayment[];
  refunds: GatewayRefund[];
  /** Payments whose figures do not fit together: they aren't counted. */
  warnings: UnreadablePayment[];
};

/** Attempts in neither list are unknown to the gateway. */
export type GatewayOrders = {
  orders: GatewayOrder[];
  /** Ids whose part of the answer made no sense: nothing is known of them, not even that nothing was paid. */
  unreadable: string[];
};
