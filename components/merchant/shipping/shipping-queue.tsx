import { CarrierSelect } from "#components/merchant/shipping/carrier-select.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormCell } from "#components/merchant/ui/forms/form-cell.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { RowCheckbox, SelectAll } from "#components/merchant/ui/lists/selection.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { formatAddress } from "#lib/address/format-address.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { shipSelected } from "#lib/orders/shipping/actions.ts";
import type { ToShip } from "#lib/orders/shipping/list-to-ship.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

const BOXES = "orderIds[]";

/** "2 × Tea", or of what left in part "1 of 2 × Tea". */
const describeLine = (line: ToShip["lines"][number]) => {
  const left = line.quantity - line.shipped;
  const pieces = line.shipped > 0 ? t.leftOf(left, line.quantity) : left;
  return `${pieces} × ${formatItem(line)}`;
};

const columns: Column<ToShip>[] = [
  {
    key: "order",
    header: t.order,
    heading: true,
    cell: ({ id, number, createdAt, needsReview }) => (
      <div className="flex items-start gap-3">
        <RowCheckbox name={BOXES} id={id} label={t.select(number)} />
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
    cell: ({ lines }) => lines.map(describeLine).join(", "),
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
      <FormCell
        name={`tracking.${id}`}
        label={t.trackingOf(number)}
        maxLength={40}
        className="min-w-32"
      />
    ),
  },
];

/** The orders that wait, to be marked as shipped or to print slips of, several at once. */
export function ShippingQueue({ orders }: { orders: ToShip[] }) {
  return (
    <ActionForm action={shipSelected} keepsTyped>
      {/* One block, so that the bar stays in sight along the whole table. */}
      <div>
        <SelectAll name={BOXES}>
          <DataTable
            caption={t.caption}
            columns={columns}
            rows={orders}
            rowKey={(order) => order.id}
            empty={null}
          />
        </SelectAll>
        <div className="mt-4 bottom-0 md:sticky flex flex-wrap items-end gap-3 border-t border-line-strong bg-paper py-3">
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
      </div>
    </ActionForm>
  );
}
