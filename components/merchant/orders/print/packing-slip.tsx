import { AddressBlock, Letterhead } from "#components/merchant/orders/print/print-header.tsx";
import { SheetTable } from "#components/merchant/orders/print/sheet-table.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import type { Slip } from "#lib/orders/shipping/read-slips.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantPrintMessages as t } from "#messages/merchant/orders/print.ts";

/** What goes into a parcel, on a sheet of its own and without prices. */
export async function PackingSlip({ slip: { order, lines } }: { slip: Slip }) {
  const { contact } = await getShopInfo();
  return (
    <article className="mx-auto max-w-3xl break-after-page pb-10 last:break-after-auto">
      <Letterhead title={t.packingSlip}>
        <dt className="text-muted">{t.orderNumber}</dt>
        <dd>{order.number}</dd>
        <dt className="text-muted">{t.date}</dt>
        <dd>{formatDateTime(order.createdAt)}</dd>
      </Letterhead>
      <AddressBlock label={t.shipTo} address={order.address} className="text-lead" />
      <SheetTable
        columns={[{ header: t.quantity }, { header: t.item }, { header: t.sku }]}
        rows={lines.map(({ variantId, quantity, shipped, sku, ...line }) => ({
          key: variantId,
          cells: [
            shipped === 0 ? quantity : t.toShip(quantity - shipped, quantity),
            formatItem(line),
            sku,
          ],
        }))}
      />
      {order.note ? (
        <p className="mt-6 whitespace-pre-line break-words">
          <strong>{t.note}:</strong> {order.note}
        </p>
      ) : null}
      <p className="mt-8 text-label text-muted">{t.contact(contact.email)}</p>
    </article>
  );
}
