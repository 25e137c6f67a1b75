import type { Totals } from "#lib/checkout/pricing/price-lines.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import { checkoutMessages as t } from "#messages/checkout.ts";
import { discountMessages } from "#messages/discounts.ts";

/** What an order or a cart costs, part by part. `shipping`: the method's name, null where nothing is shipped. */
export function TotalRows({
  totals,
  shipping,
  discountCode,
}: {
  totals: Totals;
  shipping: string | null;
  discountCode: string | null;
}) {
  const { subtotalMinor, discountMinor, shippingMinor, totalMinor, taxes } = totals;
  return (
    <dl className="figures grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 [&_dd]:text-right">
      <dt>{t.subtotal}</dt>
      <dd>{formatMoney(subtotalMinor)}</dd>
      {discountMinor > 0 ? (
        <>
          <dt>{discountMessages.withCode(discountCode ?? "")}</dt>
          <dd>−{formatMoney(discountMinor)}</dd>
        </>
      ) : null}
      {shipping === null ? null : (
        <>
          <dt>
            {t.shipping}
            {shipping ? <span className="text-muted"> · {shipping}</span> : null}
          </dt>
          <dd>{shippingMinor === 0 ? t.free : formatMoney(shippingMinor)}</dd>
        </>
      )}
      <dt className="mt-2 border-t border-line pt-2 text-lead">{t.total}</dt>
      <dd className="mt-2 border-t border-line pt-2 text-lead">{formatMoney(totalMinor)}</dd>
      {taxes.map(({ name, basisPoints, taxMinor }) => (
        <div key={basisPoints} className="col-span-2 grid grid-cols-subgrid text-label text-muted">
          <dt>{t.includedTax(name, formatPercent(basisPoints))}</dt>
          <dd>{formatMoney(taxMinor)}</dd>
        </div>
      ))}
    </dl>
  );
}
