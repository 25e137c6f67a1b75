import type { PayoutStatus, RefundKind } from "#db/tables/refunds.ts";
import type { DueBack } from "#lib/refunds/due-back.ts";
import type { PayoutRow } from "#lib/refunds/list/list-payouts.ts";

/** An order's refunds as pages show them. Times are ms UTC, amounts of tokens decimal strings. */
export type RefundView = {
  orderId: string;
  /** Where something is due. */
  due: DueBack[];
  /** What else the merchant may send back, where something is left. */
  free: DueBack[];
  /** Of both, where the shopper may say where it goes. */
  takesAddress: DueBack[];
  /** When staff last asked for an address, ms UTC. */
  askedAt: number | null;
  /** Where what is due, or asked about, can be sent. */
  options: RefundOption[];
  addresses: RefundAddressView[];
  /** Paid or to be paid by the shop, oldest first. */
  payouts: PayoutRow[];
};

export type RefundOption = {
  crypto: string;
  chain: string;
  /** The chain’s name for people, such as "Tron (TRC20)". */
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
  kind: RefundKind;
  amount: string;
  crypto: string;
  chain: string;
  address: string;
  valueMinor: number;
  merchantPaysFee: boolean;
  status: PayoutStatus;
  /** One of the shop's (lib/refunds/payout/end-payout.ts) or in the gateway's words; for staff. */
  reason: string;
  approvedBy: string;
  approvedAt: number;
  endedAt: number | null;
  txid: string;
};
