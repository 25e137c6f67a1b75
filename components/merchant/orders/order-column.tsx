import type { Column } from "#components/merchant/ui/lists/data-table.tsx";

/** The order that a row of another list is about; empty for one without. */
export const orderColumn = <Row extends { orderId: string | null; orderNumber: string | null }>(
  header: string,
): Column<Row> => ({
  key: "order",
  header,
  cell: ({ orderId, orderNumber }) =>
    orderNumber ? (
      <a href={`/merchant/orders/${orderId}`} className="link figures whitespace-nowrap">
        {orderNumber}
      </a>
    ) : null,
});
