import { ProductImage } from "#components/catalog/product-image.tsx";
import { TotalRows } from "#components/order/total-rows.tsx";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { totalRows } from "#lib/checkout/total-rows.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import type { OrderLineView, OrderView } from "#lib/orders/view/order-view.ts";
import { totalMessages } from "#messages/checkout/totals.ts";

/** What was bought and what it costs, as it was when bought. */
export function OrderLines({
  order,
  delivery = null,
}: {
  order: OrderView;
  /** When it arrives, where that can be said. */
  delivery?: string | null;
}) {
  const ships = order.lines.some((line) => line.requiresShipping);
  const { shippingMethod, discountCode, taxes } = order;
  const shipping = ships ? (shippingMethod?.name ?? "") : null;
  return (
    <div>
      <ul className="mb-3 border-t border-line">
        {order.lines.map((line) => (
          <Line
            key={`${line.slug} ${formatOptions(line.options)}`}
            line={line}
            taxName={taxes.find((tax) => tax.basisPoints === line.taxBasisPoints)?.name}
          />
        ))}
      </ul>
      <TotalRows rows={totalRows(order, { shipping, discountCode })} />
      {delivery ? <p className="mt-3 text-label text-muted">{delivery}</p> : null}
    </div>
  );
}

function Line({ line, taxName }: { line: OrderLineView; taxName: string | undefined }) {
  const { title, options, quantity, unitMinor, discountMinor, taxBasisPoints, picture, href } =
    line;
  const details = [
    formatOptions(options),
    taxName && totalMessages.inclTax(taxName, formatPercent(taxBasisPoints)),
  ];
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] gap-4 border-b border-line py-3">
      <span className="self-start">
        <ProductImage picture={picture} alt="" sizes="3.5rem" />
      </span>
      <span className="wrap-anywhere">
        {quantity} ×{" "}
        {href ? (
          <a href={href} className="hover:text-accent">
            {title}
          </a>
        ) : (
          title
        )}
        <span className="block text-label text-muted">{details.filter(Boolean).join(" · ")}</span>
      </span>
      <span className="figures text-right">
        {formatMoney(unitMinor * quantity)}
        {discountMinor > 0 ? (
          <span className="block text-label text-muted">
            <span className="sr-only">{totalMessages.discount} </span>−{formatMoney(discountMinor)}
          </span>
        ) : null}
      </span>
    </li>
  );
}
