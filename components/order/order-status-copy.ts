import type { Tone } from "#components/ui/notice.tsx";
import { formatMoney } from "#lib/money.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";

export type OrderStatusCopy = {
  tone: Tone;
  /** What it is, in a few words. */
  headline: string;
  /** What it means. */
  meaning: string;
  /** What the shopper should do now, and what happens if money is late. */
  now: string;
};

type Facts = Pick<OrderView, "state" | "incoming" | "reviewReason" | "stock" | "next"> & {
  paidMinor: number;
  restMinor: number;
  overpaidMinor: number;
};

/** An order's state in plain words. */
export function orderStatusCopy(order: Facts): OrderStatusCopy {
  if (order.incoming && order.restMinor > 0) return incoming;
  return byState[order.state](order);
}

const incoming: OrderStatusCopy = {
  tone: "info",
  headline: "A payment is on its way",
  meaning: "We have seen your transaction. The network is confirming it.",
  now: "There is nothing to do. Most networks confirm within seconds to half an hour; Bitcoin can take longer. Please don’t pay again.",
};

const byState: Record<OrderState, (order: Facts) => OrderStatusCopy> = {
  "Awaiting payment": ({ next }) => ({
    tone: next.kind === "retry" ? "warn" : "calm",
    headline:
      next.kind === "retry" ? "The payment page could not be opened" : "Waiting for your payment",
    meaning:
      next.kind === "retry"
        ? "The payment service didn’t respond. You weren’t charged, and your items are still reserved."
        : "Your items are reserved until the time below runs out.",
    now:
      next.kind === "retry"
        ? "Try the payment page again in a moment."
        : "Pay the exact amount in one transfer. A late payment isn’t lost: it appears here and we review it.",
  }),
  Expired: () => ({
    tone: "warn",
    headline: "This order has expired",
    meaning: "We received no payment in time, so your items are no longer reserved.",
    now: "You can try again while they are in stock. If you already paid, don’t pay again: we match late payments to this order and review them.",
  }),
  Underpayment: ({ paidMinor, restMinor }) => ({
    tone: "warn",
    headline: "Part of the payment is missing",
    meaning: `${formatMoney(paidMinor)} received, ${formatMoney(restMinor)} still due. Exchanges often deduct their fee from the amount you send.`,
    now: "Pay the rest before the time runs out. What you already paid counts towards this order.",
  }),
  "Underpayment(Overdue)": ({ paidMinor, restMinor }) => ({
    tone: "warn",
    headline: "Part of the payment is missing and the order has expired",
    meaning: `${formatMoney(paidMinor)} received, ${formatMoney(restMinor)} still due. Nothing has shipped.`,
    now: "You can still pay the rest while your items are in stock. If you’d rather not, we refund what you paid.",
  }),
  Paid: () => ({
    tone: "good",
    headline: "Paid. Thank you!",
    meaning: "Your payment is confirmed in full.",
    now: "There is nothing left to do. We’ll pack your order and e-mail you when it ships.",
  }),
  "Paid(Overdue)": () => ({
    tone: "info",
    headline: "Paid, but late",
    meaning: "We received the full amount after the order expired. Your money is safe.",
    now: "We’re reviewing it and will either ship your order or refund you. Please don’t pay again.",
  }),
  Overpayment: ({ overpaidMinor }) => ({
    tone: "good",
    headline: "Paid, with an overpayment",
    meaning: `We received the full amount and ${formatMoney(overpaidMinor)} more.`,
    now: "We’ll pack your order and refund the difference. You don’t need to do anything.",
  }),
  "Overpayment(Overdue)": ({ overpaidMinor }) => ({
    tone: "info",
    headline: "Paid late, with an overpayment",
    meaning: `We received more than the full amount (${formatMoney(overpaidMinor)} extra), part of it late. Your money is safe.`,
    now: "We’re reviewing it and will e-mail you. Please don’t pay again.",
  }),
};
