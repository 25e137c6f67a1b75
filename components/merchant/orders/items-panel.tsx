import { Panel } from "#components/merchant/ui/panel.tsx";
import { TotalRows } from "#components/order/total-rows.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import { totalRows } from "#lib/checkout/total-rows.ts";
import { formatMoney } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

/** What was bought, as it was. */
export function ItemsPanel({ evidence: { lines, order } }: { evidence: Evidence }) {
  const ships = lines.some((line) => line.requiresShipping);
  return (
    <Panel title={t.page.items}>
      <ul className="grid gap-2 divide-y divide-line">
        {lines.map((line) => (
          <li key={line.variantId} className="flex justify-between gap-4 pt-2 first:pt-0">
            <div className="min-w-0">
              {line.quantity} × {formatItem(line)}
              <span className="block text-label text-muted">
                {[line.sku, line.requiresShipping && t.page.quantity(line.shipped, line.quantity)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            <span className="figures shrink-0">{formatMoney(line.unitMinor * line.quantity)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <TotalRows
          rows={totalRows(order, {
            shipping: ships ? (order.shippingMethod?.name ?? "") : null,
            discountCode: order.discountCode,
          })}
        />
      </div>
    </Panel>
  );
}
