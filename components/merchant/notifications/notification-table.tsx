import { reasonText } from "#components/merchant/notifications/reason-text.ts";
import { VerdictBadge } from "#components/merchant/notifications/verdict-badge.tsx";
import { orderColumn } from "#components/merchant/orders/order-column.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import type { InboxRow } from "#lib/orders/notifications/list-inbox.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantNotificationMessages as t } from "#messages/merchant/orders/notifications.ts";

const columns: Column<InboxRow>[] = [
  {
    key: "when",
    header: t.when,
    heading: true,
    cell: ({ id, receivedAt }) => (
      <a href={`/merchant/notifications/${id}`} className="link figures">
        {formatDateTime(receivedAt)}
      </a>
    ),
  },
  {
    key: "type",
    header: t.type,
    cell: ({ orderType, api }) => `${orderType ?? t.page.noType}, ${api}`,
  },
  {
    key: "verdict",
    header: t.verdict,
    cell: ({ verdict, reason }) => (
      <>
        <VerdictBadge verdict={verdict} />
        {reason ? <span className="block text-label text-muted">{reasonText(reason)}</span> : null}
      </>
    ),
  },
  orderColumn(t.order),
];

export function NotificationTable({ rows }: { rows: InboxRow[] }) {
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>}
    />
  );
}
