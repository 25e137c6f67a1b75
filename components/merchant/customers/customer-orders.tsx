import { FulfillmentBadge, PaymentBadges } from "#components/merchant/orders/order-badges.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { CustomerOrder } from "#lib/customers/find-customer.ts";
import { formatMoney } from "#lib/money.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantCustomerMessages as t } from "#messages/merchant/customers.ts";

const columns: Column<CustomerOrder>[] = [
  {
    key: "number",
    header: t.number,
    heading: true,
    cell: ({ id, number }) => (
      <a href={`/merchant/orders/${id}`} className="link figures whitespace-nowrap">
        {number}
      </a>
    ),
  },
  { key: "placed", header: t.placed, cell: ({ createdAt }) => formatDateTime(createdAt) },
  {
    key: "state",
    header: t.state,
    cell: ({ state, reviewReasons, cancelledAt }) => (
      <PaymentBadges
        state={state}
        needsReview={reviewReasons !== null}
        isCancelled={cancelledAt !== null}
      />
    ),
  },
  {
    key: "shipping",
    header: t.shipping,
    cell: ({ fulfillment }) => <FulfillmentBadge fulfillment={fulfillment} />,
  },
  { key: "total", header: t.total, end: true, cell: ({ totalMinor }) => formatMoney(totalMinor) },
];

export function CustomerOrders({ orders }: { orders: CustomerOrder[] }) {
  const total = orders
    .filter(({ stock }) => stock === "sold")
    .reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  return (
    <Panel title={t.orders} aside={t.summary(orders.length, formatMoney(total))}>
      <DataTable
        caption={t.caption}
        columns={columns}
        rows={orders}
        rowKey={(order) => order.id}
        empty={null}
      />
    </Panel>
  );
}
