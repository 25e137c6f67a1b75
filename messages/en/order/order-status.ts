import type { OrderState } from "#lib/orders/order-state.ts";
import type { RefundStep } from "#lib/refunds/view/refund-step.ts";

export type StatusCopy = {
  headline: string;
  /** What the state means. */
  meaning: string;
  /** What the shopper should do now. */
  now: string;
};

/** Amounts as formatted for people. */
export type StatusAmounts = { paid: string; rest: string; overpaid: string };

type Messages = {
  /** A payment was seen and isn't confirmed yet. */
  incoming: StatusCopy;
  /** The gateway didn't open a payment page. */
  retry: StatusCopy;
  /** Staff cancelled it. */
  cancelled: StatusCopy;
  /** Everything has left, or part of it. */
  shipped: StatusCopy;
  partlyShipped: StatusCopy;
  /** What to do now about goods that nobody ships. */
  digital: Partial<Record<OrderState, string>>;
  /** What to do now about a refund. */
  refund: Record<RefundStep, string>;
  /** The same while the rest may still be paid, and while a late order is reviewed. */
  refundInstead: { none: string; give: string; review: string };
  states: Record<OrderState, (amounts: StatusAmounts) => StatusCopy>;
};

/** Instead of its state, once staff cancelled it. */
export const cancelledLabel = "Cancelled";

/** A state in one or two words. English pages show the labels that CCPayment and the JSON API use. */
export const orderStateLabels: Record<OrderState, string> = {
  "Awaiting payment": "Awaiting payment",
  Expired: "Expired",
  Underpayment: "Underpayment",
  "Underpayment(Overdue)": "Underpayment(Overdue)",
  Paid: "Paid",
  "Paid(Overdue)": "Paid(Overdue)",
  Overpayment: "Overpayment",
  "Overpayment(Overdue)": "Overpayment(Overdue)",
};

export const orderStatusMessages: Messages = {
  incoming: {
    headline: "A payment is on its way",
    meaning: "We have seen your transaction. The network is confirming it.",
    now: "There is nothing to do. Most networks confirm within seconds to half an hour; Bitcoin can take longer. Please don’t pay again.",
  },
  retry: {
    headline: "We couldn’t open the payment page",
    meaning: "The payment service didn’t respond. You weren’t charged.",
    now: "Try the payment page again in a moment. We reserve your items again as soon as it opens.",
  },
  cancelled: {
    headline: "This order was cancelled",
    meaning: "It can’t be paid any more, and nothing will be shipped.",
    now: "If you paid, your money isn’t lost: we review the payment and refund it.",
  },
  shipped: {
    headline: "Your order has shipped",
    meaning: "Everything you ordered is on its way.",
    now: "Follow your parcels below.",
  },
  partlyShipped: {
    headline: "Part of your order has shipped",
    meaning: "The rest follows in another parcel.",
    now: "Follow your parcels below.",
  },
  digital: {
    Paid: "There is nothing left to do. We’ll e-mail you what you bought.",
    Overpayment: "We’ll e-mail you what you bought and refund the difference.",
  },
  refund: {
    give: "Tell us below where to send your refund.",
    confirm: "Open the link we e-mailed you to confirm the address for your refund.",
    review: "You confirmed the address for your refund: we’ll check it and send it.",
    contact: "Write to us about your refund.",
    sending: "Your refund is on its way.",
    sent: "We’ve sent your refund.",
  },
  refundInstead: {
    none: "If you’d rather not, we refund what you paid.",
    give: "If you’d rather not, tell us below where to send your refund.",
    review: "If you’d like a refund, tell us below where to send it.",
  },
  states: {
    "Awaiting payment": () => ({
      headline: "Waiting for your payment",
      meaning: "Your items are reserved until the time below runs out.",
      now: "Pay the exact amount in one transfer. A late payment isn’t lost: it appears here and we review it.",
    }),
    Expired: () => ({
      headline: "This order has expired",
      meaning: "We received no payment in time, so your items are no longer reserved.",
      now: "You can try again while they are in stock. If you already paid, don’t pay again: we match late payments to this order and review them.",
    }),
    Underpayment: ({ paid, rest }) => ({
      headline: "Part of the payment is missing",
      meaning: `${paid} received, ${rest} still due. Exchanges often deduct their fee from the amount you send.`,
      now: "Pay the rest before the time runs out. What you already paid counts towards this order.",
    }),
    "Underpayment(Overdue)": ({ paid, rest }) => ({
      headline: "Part of the payment is missing and the order has expired",
      meaning: `${paid} received, ${rest} still due. Nothing has shipped.`,
      now: "You can still pay the rest while your items are in stock.",
    }),
    Paid: () => ({
      headline: "Paid. Thank you!",
      meaning: "Your payment is confirmed in full.",
      now: "There is nothing left to do. We’ll pack your order and e-mail you when it ships.",
    }),
    "Paid(Overdue)": () => ({
      headline: "Paid, but late",
      meaning: "We received the full amount after the order expired. Your money is safe.",
      now: "We’re reviewing it and will either ship your order or refund you. Please don’t pay again.",
    }),
    Overpayment: ({ overpaid }) => ({
      headline: "Paid, with an overpayment",
      meaning: `We received the full amount and ${overpaid} more.`,
      now: "We’ll pack your order and refund the difference.",
    }),
    "Overpayment(Overdue)": ({ overpaid }) => ({
      headline: "Paid late, with an overpayment",
      meaning: `We received more than the full amount (${overpaid} extra), part of it late. Your money is safe.`,
      now: "We’re reviewing it and will e-mail you. Please don’t pay again.",
    }),
  },
};
