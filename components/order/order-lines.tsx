import { formatOptions } from "#lib/catalog/format-options.ts";
import { formatMoney } from "#lib/money.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import { orderMessages } from "#messages/order.ts";

/** What was bought and what it costs. */
export function OrderLines({ order }: { order: OrderView }) {
  return (
    <div>
      <ul className="border-t border-line">
        {order.lines.map((line) => (
          <li
            key={`${line.slug} ${formatOptions(line.options)}`}
            className="flex justify-between gap-4 border-b border-line py-3"
          >
            <span>
              {line.quantity} × {line.title}
              <span className="block text-label text-muted">{formatOptions(line.options)}</span>
            </span>
            <span className="figures">{formatMoney(line.unitMinor * line.quantity)}</span>
          </li>
        ))}
      </ul>
      <dl className="figures grid grid-cols-[1fr_auto] gap-y-1 py-3">
        <dt className="text-muted">{orderMessages.lines.shipping}</dt>
        <dd className="text-right">{formatMoney(order.shippingMinor)}</dd>
        <dt>{orderMessages.lines.total}</dt>
        <dd className="text-right">{formatMoney(order.totalMinor)}</dd>
      </dl>
    </div>
  );
}
