import { Letterhead } from "#components/merchant/orders/print/print-header.tsx";
import { TotalRows } from "#components/order/total-rows.tsx";
import { formatAddress } from "#lib/address/format-address.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { totalRows } from "#lib/checkout/total-rows.ts";
import { formatDay } from "#lib/format-time.ts";
import { formatMoney } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { counts } from "#lib/orders/ledger/facts.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { merchantOrderMessages } from "#messages/merchant/orders.ts";

const t = merchantOrderMessages.print;

/** The invoice of a paid order; its number is the order's. */
export async function InvoiceSheet({ evidence: { order, lines, facts } }: { evidence: Evidence }) {
  const { contact } = await getShopInfo();
  const paidAt = Math.max(...facts.payments.filter(counts).map((payment) => payment.paidAt));
  const ships = lines.some((line) => line.requiresShipping);
  return (
    <article className="mx-auto max-w-3xl">
      <Letterhead title={t.invoice}>
        <dt className="text-muted">{t.invoiceNumber}</dt>
        <dd>{order.number}</dd>
        <dt className="text-muted">{t.date}</dt>
        <dd>{formatDay(paidAt)}</dd>
      </Letterhead>
      <h2 className="font-sans text-label font-medium text-muted">{t.billTo}</h2>
      <address className="mb-8 not-italic">
        {formatAddress(order.address).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      <table className="mb-6 w-full border-collapse text-left text-body">
        <thead>
          <tr className="border-b border-line-strong text-label text-muted">
            <th scope="col" className="py-2 font-medium">
              {t.item}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.quantity}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.price}
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody className="figures">
          {lines.map(({ variantId, quantity, unitMinor, ...line }) => (
            <tr key={variantId} className="border-b border-line align-top">
              <td className="py-2">{formatItem(line)}</td>
              <td className="px-3 py-2 text-right">{quantity}</td>
              <td className="px-3 py-2 text-right">{formatMoney(unitMinor)}</td>
              <td className="py-2 text-right">{formatMoney(unitMinor * quantity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="ml-auto max-w-sm">
        <TotalRows
          rows={totalRows(order, {
            shipping: ships ? (order.shippingMethod?.name ?? "") : null,
            discountCode: order.discountCode,
          })}
        />
      </div>
      <p className="mt-8">{t.paid(formatDay(paidAt))}</p>
      <p className="mt-2 text-label text-muted">{t.contact(contact.email)}</p>
    </article>
  );
}
