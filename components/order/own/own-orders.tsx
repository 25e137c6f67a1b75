import { orderStatusCopy, orderStatusLabel } from "#components/order/order-status-copy.ts";
import { Badge } from "#components/ui/notice.tsx";
import { formatMoney } from "#lib/money.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { yourOrdersMessages as t } from "#messages/order/your-orders.ts";

/** The orders placed in this browser. */
export function OwnOrders({ orders }: { orders: OrderView[] }) {
  return (
    <ul className="border-t border-line">
      {orders.map((order) => (
        <li
          key={order.token}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4"
        >
          <div>
            <a
              href={`/orders/${order.token}`}
              className="link inline-flex min-h-11 items-center text-lead"
            >
              {t.order(order.number)}
            </a>
            <p className="text-label text-muted">{t.placed(formatDateTime(order.createdAt))}</p>
          </div>
          <div className="flex items-center gap-5">
            <span className="figures">{formatMoney(order.totalMinor)}</span>
            <Badge tone={orderStatusCopy(order).tone}>{orderStatusLabel(order)}</Badge>
          </div>
        </li>
      ))}
    </ul>
  );
}
