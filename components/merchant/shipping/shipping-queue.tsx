import { CarrierSelect } from "#components/merchant/shipping/carrier-select.tsx";
import { ActionForm } from "#components/merchant/ui/action-form.tsx";
import { type Column, DataTable } from "#components/merchant/ui/data-table.tsx";
import { SubmitButton } from "#components/merchant/ui/submit-button.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { formatAddress } from "#lib/address/format-address.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { formatDateTime } from "#lib/merchant/format-time.ts";
import { shipSelected } from "#lib/orders/shipping/actions.ts";
import type { ToShip } from "#lib/orders/shipping/list-to-ship.ts";
import { merchantOrderMessages } from "#messages/merchant/orders.ts";
import { merchantShippingMessages as t } from "#messages/merchant/shipping.ts";

const columns: Column<ToShip>[] = [
  {
    key: "order",
    header: t.order,
    heading: true,
    cell: ({ id, number, createdAt, needsReview }) => (
      <div className="flex items-start gap-3">
        <input
          type="checkbox"
          name="orderIds[]"
          value={id}
          aria-label={t.select(number)}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
        <div>
          <a href={`/merchant/orders/${id}`} className="link figures whitespace-nowrap">
            {number}
          </a>
          <span className="figures block text-label text-muted">{formatDateTime(createdAt)}</span>
          {needsReview ? <Badge tone="bad">{merchantOrderMessages.needsReview}</Badge> : null}
        </div>
      </div>
    ),
  },
  {
    key: "items",
    header: t.items,
    cell: ({ lines }) => lines.map((line) => `${line.quantity} × ${formatItem(line)}`).join(", "),
  },
  {
    key: "address",
    header: t.shipTo,
    cell: ({ address }) => formatAddress(address).join(", "),
  },
  {
    key: "method",
    header: t.method,
    cell: ({ shippingMethod }) => shippingMethod?.name ?? "",
  },
  {
    key: "tracking",
    header: t.tracking,
    cell: ({ id, number }) => (
      <input
        name={`tracking.${id}`}
        aria-label={t.trackingOf(number)}
        maxLength={40}
        className="min-h-11 w-full min-w-32 border border-line-strong bg-mat/40 px-2 text-base dark:bg-wall"
      />
    ),
  },
];

/** The orders that wait, to be marked as shipped or to print slips of, several at once. */
export function ShippingQueue({ orders }: { orders: ToShip[] }) {
  return (
    <ActionForm action={shipSelected}>
      <DataTable
        caption={t.caption}
        columns={columns}
        rows={orders}
        rowKey={(order) => order.id}
        empty={null}
      />
      <div className="flex flex-wrap items-end gap-3">
        <CarrierSelect />
        <SubmitButton>{t.markShipped}</SubmitButton>
        <button
          type="submit"
          formMethod="get"
          formAction="/merchant/shipping/slips"
          className={buttonClass("secondary")}
        >
          {t.printSlips}
        </button>
      </div>
    </ActionForm>
  );
}
