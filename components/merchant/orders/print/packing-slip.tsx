import { Letterhead } from "#components/merchant/orders/print/print-header.tsx";
import { formatAddress } from "#lib/address/format-address.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { formatDateTime } from "#lib/format-time.ts";
import type { Slip } from "#lib/orders/shipping/read-slips.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { merchantOrderMessages } from "#messages/merchant/orders.ts";

const t = merchantOrderMessages.print;

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
      <h2 className="font-sans text-label font-medium text-muted">{t.shipTo}</h2>
      <address className="mb-8 text-lead not-italic">
        {formatAddress(order.address).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      <table className="w-full border-collapse text-left text-body">
        <thead>
          <tr className="border-b border-line-strong text-label text-muted">
            <th scope="col" className="py-2 font-medium">
              {t.quantity}
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              {t.item}
            </th>
            <th scope="col" className="py-2 font-medium">
              {t.sku}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ variantId, quantity, shipped, sku, ...line }) => (
            <tr key={variantId} className="border-b border-line align-top">
              <td className="figures whitespace-nowrap py-2">
                {shipped === 0 ? quantity : t.toShip(quantity - shipped, quantity)}
              </td>
              <td className="px-3 py-2">{formatItem(line)}</td>
              <td className="py-2">{sku}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.note ? (
        <p className="mt-6 whitespace-pre-line break-words">
          <strong>{t.note}:</strong> {order.note}
        </p>
      ) : null}
      <p className="mt-8 text-label text-muted">{t.contact(contact.email)}</p>
    </article>
  );
}
