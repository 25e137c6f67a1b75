import { formatWindow } from "#lib/orders/shipping/delivery-window.ts";
import { expectedDelivery } from "#lib/orders/shipping/expected-delivery.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import { totalMessages as t } from "#messages/checkout/totals.ts";

/** When an order arrives; null where nothing is left to ship, or where a person decides first whether it ships. */
export function deliveryCopy(order: OrderView): string | null {
  const { shippingMethod, cancelledAt, fulfillment, restMinor, stock } = order;
  if (!shippingMethod || cancelledAt !== null || fulfillment === "fulfilled") return null;
  if (restMinor === 0 && stock !== "sold") return null;
  const expected = expectedDelivery(order);
  return expected
    ? t.expected(formatWindow(expected))
    : t.deliveryTime(t.days(...shippingMethod.days));
}
