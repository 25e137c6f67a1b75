import type { Tone } from "#components/ui/notice.tsx";
import { formatMoney } from "#lib/money.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import type { OrderLineView, OrderView } from "#lib/orders/view/order-view.ts";
import type { RefundStep } from "#lib/refunds/view/refund-step.ts";
import {
  cancelledLabel,
  orderStateLabels,
  orderStatusMessages,
  type StatusAmounts,
  type StatusCopy,
} from "#messages/order/order-status.ts";

type Facts = Pick<OrderView, "state" | "incoming" | "next" | "fulfillment" | "cancelledAt"> & {
  paidMinor: number;
  restMinor: number;
  overpaidMinor: number;
  lines?: Pick<OrderLineView, "requiresShipping">[];
};

const tones: Record<OrderState, Tone> = {
  "Awaiting payment": "calm",
  Expired: "warn",
  Underpayment: "warn",
  "Underpayment(Overdue)": "warn",
  Paid: "good",
  "Paid(Overdue)": "info",
  Overpayment: "good",
  "Overpayment(Overdue)": "info",
};

type Copy = StatusCopy & { tone: Tone };

/** An order's state in one or two words. */
export const orderStatusLabel = ({ state, cancelledAt }: Pick<Facts, "state" | "cancelledAt">) =>
  cancelledAt === null ? orderStateLabels[state] : cancelledLabel;

/** An order's state in plain words, with its tone. `refund`: what its refund waits for; it is part of what to do now. */
export function orderStatusCopy(order: Facts, refund: RefundStep | null = null): Copy {
  const copy = stateCopy(order);
  const step = refundCopy(order, refund);
  if (!step) return copy;
  // A paid order says that nothing is left to do, and that it will be shipped: neither holds now.
  const { headline } = orderStatusMessages.states.Paid(amountsOf(order));
  return { ...copy, now: copy.headline === headline ? step : `${copy.now} ${step}` };
}

function refundCopy({ state, cancelledAt }: Facts, step: RefundStep | null): string | null {
  const { refund, refundInstead } = orderStatusMessages;
  const mayStillPay = state === "Underpayment(Overdue)" && cancelledAt === null;
  if (mayStillPay && (step === null || step === "give")) return refundInstead[step ?? "none"];
  const mayStillShip = state === "Paid(Overdue)" || state === "Overpayment(Overdue)";
  if (mayStillShip && cancelledAt === null && step === "give") return refundInstead.review;
  return step && refund[step];
}

const amountsOf = ({ paidMinor, restMinor, overpaidMinor }: Facts): StatusAmounts => ({
  paid: formatMoney(paidMinor),
  rest: formatMoney(restMinor),
  overpaid: formatMoney(overpaidMinor),
});

function stateCopy(order: Facts): Copy {
  const { incoming, retry, cancelled, shipped, partlyShipped, states, digital } =
    orderStatusMessages;
  if (order.cancelledAt !== null) return { tone: "warn", ...cancelled };
  if (order.fulfillment === "fulfilled") return { tone: "good", ...shipped };
  if (order.fulfillment === "partial") return { tone: "good", ...partlyShipped };
  if (order.incoming && order.restMinor > 0) return { tone: "info", ...incoming };
  if (order.state === "Awaiting payment" && order.next.kind === "retry")
    return { tone: "warn", ...retry };
  const copy = states[order.state](amountsOf(order));
  const isDigital = order.lines?.every((line) => !line.requiresShipping) ?? false;
  const now = (isDigital && digital[order.state]) || copy.now;
  return { tone: tones[order.state], ...copy, now };
}
