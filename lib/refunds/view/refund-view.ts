import type { PayoutStatus } from "#db/tables/refunds.ts";
import type { DueBack } from "#lib/refunds/due-back.ts";

/** An order's refunds as pages show them. Times are ms UTC, amounts of tokens decimal strings. */
export type RefundView = {
  orderId: string;
  due: DueBack[];
  /** Where what is due can be sent. */
  options: RefundOption[];
  addresses: RefundAddressView[];
  /** Paid or to be paid by the shop, oldest first. */
  payouts: PayoutView[];
};

export type RefundOption = {
  crypto: string;
  chain: string;
  /** The chain's name for people, such as TRC20. */
  network: string;
  /** An address there needs a tag. */
  needsMemo: boolean;
};

export type RefundAddressView = {
  id: string;
  crypto: string;
  chain: string;
  address: string;
  memo: string;
  state: "unconfirmed" | "expired" | "confirmed";
  /** When it was given or, once it was, confirmed. */
  at: number;
};

export type PayoutView = {
  id: string;
  amount: string;
  crypto: string;
  chain: string;
  address: string;
  valueMinor: number;
  merchantPaysFee: boolean;
  status: PayoutStatus;
  /** In the gateway's words; for staff. */
  reason: string;
  approvedBy: string;
  approvedAt: number;
  endedAt: number | null;
  txid: string;
};
