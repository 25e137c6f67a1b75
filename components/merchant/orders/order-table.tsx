import { FulfillmentBadge, PaymentBadges } from "#components/merchant/orders/order-badges.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { formatMoney } from "#lib/money.ts";
import type { OrderRow } from "#lib/orders/list/list-orders.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

const columns: Column<OrderRow>[] = [
  {
    key: "number",
    header: t.columns.number,
    heading: true,
    cell: ({ id, number }) => (
      <a href={`/merchant/orders/${id}`} className="link figures whitespace-nowrap">
        {number}
      </a>
    ),
  },
  {
    key: "placed",
    header: t.columns.placed,
    cell: ({ createdAt }) => (
      <span className="figures text-label">{formatDateTime(createdAt)}</span>
    ),
  },
  {
    key: "buyer",
    header: t.columns.buyer,
    cell: ({ address, email }) =>
      email ? (
        <>
          {address.name}
          <span className="block wrap-anywhere text-label text-muted">{email}</span>
        </>
      ) : (
        <span className="text-muted">{t.erased}</span>
      ),
  },
  {
    key: "state",
    header: t.columns.state,
    cell: ({ state, reviewReasons, cancelledAt }) => (
      <PaymentBadges
        state={state}
        needsReview={reviewReasons !== null}
        isCancelled={cancelledAt !== null}
      />
    ),
  },
  {
    key: "fulfillment",
    header: t.columns.fulfillment,
    cell: ({ fulfillment }) => <FulfillmentBadge fulfillment={fulfillment} />,
  },
  {
    key: "total",
    header: t.columns.total,
    end: true,
    cell: ({ totalMinor }) => formatMoney(totalMinor),
  },
];

export function OrderTable({ rows, isFiltered }: { rows: OrderRow[]; isFiltered: boolean }) {
  const { noMatch, noMatchHint, empty, emptyHint, caption } = t.list;
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState heading={isFiltered ? noMatch : empty}>
          {isFiltered ? noMatchHint : emptyHint}
        </EmptyState>
      }
    />
  );
}
