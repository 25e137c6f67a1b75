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
  now: "There is nothing to do. Confirmation takes seconds to half an hour, on Bitcoin sometimes hours. Please don’t pay again meanwhile.",
};

const byState: Record<OrderState, (order: Facts) => OrderStatusCopy> = {
  "Awaiting payment": ({ next }) => ({
    tone: next.kind === "retry" ? "warn" : "calm",
    headline:
      next.kind === "retry" ? "The payment page could not be opened" : "Waiting for your payment",
    meaning:
      next.kind === "retry"
        ? "The payment service did not answer. Nothing was charged, and your prints stay set aside for you."
        : "Your prints are set aside for you until the time below runs out.",
    now:
      next.kind === "retry"
        ? "Try the payment page again in a moment."
        : "Pay the exact amount in one go. Money that arrives late is not lost: it is shown here and looked at by a person.",
  }),
  Expired: () => ({
    tone: "warn",
    headline: "The time to pay has run out",
    meaning: "No payment reached us in time, so the prints are no longer set aside.",
    now: "You can try again while they are in stock. If you did pay, wait here: late money is still matched to this order and looked at by a person.",
  }),
  Underpayment: ({ paidMinor, restMinor }) => ({
    tone: "warn",
    headline: "A part is still missing",
    meaning: `${formatMoney(paidMinor)} has arrived, ${formatMoney(restMinor)} is missing. Exchanges often take their fee from the amount sent.`,
    now: "Pay the rest before the time runs out. What has arrived is safe and counted.",
  }),
  "Underpayment(Overdue)": ({ paidMinor, restMinor }) => ({
    tone: "warn",
    headline: "A part is missing and time has run out",
    meaning: `${formatMoney(paidMinor)} has arrived, ${formatMoney(restMinor)} is missing. Nothing is shipped yet.`,
    now: "You can still pay the rest while the prints are in stock. If you would rather not, the shop sends back what arrived.",
  }),
  Paid: () => ({
    tone: "good",
    headline: "Paid. Thank you!",
    meaning: "Your payment is confirmed in full.",
    now: "There is nothing left to do. We pack your prints and write to you when they leave.",
  }),
  "Paid(Overdue)": () => ({
    tone: "info",
    headline: "Paid, but late",
    meaning: "The full amount has arrived after the time to pay. Your money is safe.",
    now: "A person at the shop looks at it now: we either ship as ordered or send the money back. Please don’t pay again.",
  }),
  Overpayment: ({ overpaidMinor }) => ({
    tone: "good",
    headline: "Paid, with something to spare",
    meaning: `The full amount has arrived, and ${formatMoney(overpaidMinor)} more than needed.`,
    now: "We pack your prints. The shop sends back what was too much; you need not do anything.",
  }),
  "Overpayment(Overdue)": ({ overpaidMinor }) => ({
    tone: "info",
    headline: "Paid late, with something to spare",
    meaning: `More than the full amount has arrived (${formatMoney(overpaidMinor)} extra), some of it late. Your money is safe.`,
    now: "A person at the shop looks at it now and writes to you. Please don’t pay again.",
  }),
};
