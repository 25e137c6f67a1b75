import { type DeliveryWindow, deliveryWindow } from "#lib/orders/shipping/delivery-window.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";

type Shipped = Pick<OrderView, "shippingMethod" | "address">;
type Paid = Shipped & Pick<OrderView, "restMinor" | "cancelledAt" | "fulfillment" | "payments">;

/** When what leaves or is paid at `startMs` (ms UTC) arrives; null where nobody ships it. */
export function windowOf({ shippingMethod, address }: Shipped, startMs: number) {
  return shippingMethod ? deliveryWindow(startMs, shippingMethod.days, address.country) : null;
}

/** When an order arrives, counted from the payment that covered it; null before that, and once it has left or ended. */
export function expectedDelivery(order: Paid): DeliveryWindow | null {
  const { restMinor, cancelledAt, fulfillment, payments } = order;
  if (restMinor > 0 || cancelledAt !== null || fulfillment === "fulfilled") return null;
  const paidAt = payments.filter((payment) => payment.confirmed).map((payment) => payment.paidAt);
  return paidAt.length > 0 ? windowOf(order, Math.max(...paidAt)) : null;
}
