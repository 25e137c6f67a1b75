import type {
  Address,
  ChosenShipping,
  Fulfillment,
  StockState,
  TaxPart,
} from "#db/tables/orders.ts";
import type { AttemptKind, AttemptStatus, PaymentStatus } from "#db/tables/payments.ts";
import type { LineOption } from "#lib/catalog/format-options.ts";
import type { Picture } from "#lib/media/picture.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import type { OrderState } from "#lib/orders/order-state.ts";

/** One order as its page shows it. Times are ms UTC, money is US cents, token amounts are decimal strings. */
export type OrderView = {
  number: string;
  token: string;
  version: number;
  createdAt: number;
  state: OrderState;
  stock: StockState;
  fulfillment: Fulfillment;
  /** When staff cancelled it, or null. */
  cancelledAt: number | null;
  /** Why it needs review; [] when it doesn't. */
  reviewReasons: ReviewReason[];
  email: string;
  address: Address;
  note: string;
  lines: OrderLineView[];
  subtotalMinor: number;
  discountMinor: number;
  discountCode: string | null;
  shippingMinor: number;
  /** As it was chosen; null for goods that nobody ships, and in orders from before methods could be chosen. */
  shippingMethod: ChosenShipping | null;
  totalMinor: number;
  /** Included in the total. */
  taxes: TaxPart[];
  /** Value of confirmed payments, rounded down. */
  paidMinor: number;
  /** What is still missing, rounded up; 0 once paid. */
  restMinor: number;
  /** What was paid beyond the total, rounded down. */
  overpaidMinor: number;
  refundedMinor: number;
  /** A payment was seen but isn't confirmed yet. */
  incoming: boolean;
  /** Until the last payable attempt ends, by the server's clock; null when none is payable. */
  expiresInMs: number | null;
  /** What the shopper can do about money now. */
  next: OrderNextStep;
  /** Of these the newest, oldest of them first: `counts` tells how many there are. */
  payments: PaymentView[];
  refunds: RefundView[];
  attempts: AttemptView[];
  events: { id: string; at: number; event: OrderEvent }[];
  counts: { payments: number; refunds: number; attempts: number; events: number };
};

/**
 * continue: an open payment page waits at `url`, the gateway's or the shop's own. rest: part is missing. again: it expired.
 * retry: the gateway could not be reached, nothing was charged. wait: a payment is on its way. none: nothing to do.
 */
export type OrderNextStep =
  | { kind: "continue"; url: string }
  | { kind: "rest" | "again" | "retry" | "wait" | "none" };

export type OrderLineView = {
  slug: string;
  title: string;
  options: LineOption[];
  unitMinor: number;
  quantity: number;
  /** Of the whole line. */
  discountMinor: number;
  /** Of the tax that the price includes; 0 where none is shown. */
  taxBasisPoints: number;
  requiresShipping: boolean;
  /** Of the product as it is now. */
  picture: Picture | null;
  /** Its page, or null once it is no longer sold. */
  href: string | null;
};

export type PaymentView = {
  txid: string;
  crypto: string;
  chain: string;
  amount: string;
  status: PaymentStatus;
  confirmed: boolean;
  /** The gateway holds it back as risky: it is not counted. */
  risky: boolean;
  paidAt: number;
  late: boolean;
  merchantOrderId: string;
};

export type RefundView = {
  /** Null for one made on the gateway's dashboard. */
  payoutId: string | null;
  txid: string;
  crypto: string;
  chain: string;
  amount: string;
  networkFee: string;
  received: string;
  status: PaymentStatus;
  refundedAt: number;
};

export type AttemptView = {
  merchantOrderId: string;
  kind: AttemptKind;
  status: AttemptStatus;
  priceMinor: number;
  paymentUrl: string | null;
  error: string | null;
  createdAt: number;
  expiresAt: number;
};
