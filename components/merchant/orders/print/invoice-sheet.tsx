import { AddressBlock, Letterhead } from "#components/merchant/orders/print/print-header.tsx";
import { SheetTable } from "#components/merchant/orders/print/sheet-table.tsx";
import { TotalRows } from "#components/order/total-rows.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import { totalRows } from "#lib/checkout/total-rows.ts";
import { formatMoney } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { counts } from "#lib/orders/ledger/facts.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { formatDay } from "#lib/text/format-time.ts";
import { merchantPrintMessages as t } from "#messages/merchant/orders/print.ts";

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
      <AddressBlock label={t.billTo} address={order.address} />
      <SheetTable
        columns={[
          { header: t.item },
          { header: t.quantity, end: true },
          { header: t.price, end: true },
          { header: t.amount, end: true },
        ]}
        rows={lines.map(({ variantId, quantity, unitMinor, ...line }) => ({
          key: variantId,
          cells: [
            formatItem(line),
            quantity,
            formatMoney(unitMinor),
            formatMoney(unitMinor * quantity),
          ],
        }))}
      />
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
