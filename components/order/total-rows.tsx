import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import type { Totals } from "#lib/checkout/pricing/price-lines.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import { checkoutMessages as t } from "#messages/checkout.ts";
import { discountMessages } from "#messages/discounts.ts";

/**
 * What an order or a cart costs, part by part. `shipping`: the method's name, null where nothing is shipped or it isn't
 * known yet; then `label` may say so of the sum.
 */
export function TotalRows({
  totals,
  shipping,
  discountCode,
  label = t.total,
}: {
  totals: Totals;
  shipping: string | null;
  discountCode: string | null;
  label?: string;
}) {
  const { subtotalMinor, discountMinor, shippingMinor, totalMinor, taxes } = totals;
  const hasParts = discountMinor > 0 || shipping !== null;
  return (
    <dl className="figures grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
      {hasParts ? <Row name={t.subtotal}>{formatMoney(subtotalMinor)}</Row> : null}
      {discountMinor > 0 ? (
        <Row name={discountMessages.withCode(discountCode ?? "")}>
          −{formatMoney(discountMinor)}
        </Row>
      ) : null}
      {shipping === null ? null : (
        <Row
          name={
            <>
              {t.shipping}
              {shipping ? <span className="text-muted"> · {shipping}</span> : null}
            </>
          }
        >
          {shippingMinor === 0 ? t.free : formatMoney(shippingMinor)}
        </Row>
      )}
      <Row name={label} className={cn("text-lead", hasParts && "mt-2 border-t border-line pt-2")}>
        {formatMoney(totalMinor)}
      </Row>
      {taxes.map(({ name, basisPoints, taxMinor }) => (
        <Row
          key={basisPoints}
          name={t.includedTax(name, formatPercent(basisPoints))}
          className="text-label text-muted"
        >
          {formatMoney(taxMinor)}
        </Row>
      ))}
    </dl>
  );
}

function Row({
  name,
  className,
  children,
}: {
  name: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cn("col-span-2 grid grid-cols-subgrid", className)}>
      <dt>{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
