import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { OrderState } from "#lib/orders/order-state.ts";
import { orderStateLabels } from "#messages/order/order-status.ts";

const tones: Record<OrderState, Tone> = {
  "Awaiting payment": "calm",
  Expired: "calm",
  Underpayment: "warn",
  "Underpayment(Overdue)": "warn",
  Paid: "good",
  "Paid(Overdue)": "warn",
  Overpayment: "info",
  "Overpayment(Overdue)": "warn",
};

/** An order's state in one or two words. */
export function StateBadge({ state }: { state: OrderState }) {
  return <Badge tone={tones[state]}>{orderStateLabels[state]}</Badge>;
}
