import type { PaymentStatus } from "#db/tables/payments.ts";

/** What a notification claims about one transfer; a hint until bill/info shows it. */
export type Notice = {
  kind: "payment" | "refund";
  recordId: string;
  status: PaymentStatus;
  txid: string;
  chain: string;
  contract: string;
  crypto: string;
  amount: string;
  orderAmount: string;
  tokenRate: string;
  networkFee: string;
};
