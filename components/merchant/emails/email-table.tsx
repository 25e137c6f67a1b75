import { EmailStateBadge } from "#components/merchant/emails/email-state-badge.tsx";
import { orderColumn } from "#components/merchant/orders/order-column.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import type { EmailRow } from "#lib/mail/list-emails.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOutboxMessages as t } from "#messages/merchant/emails/outbox.ts";

const columns: Column<EmailRow>[] = [
  {
    key: "subject",
    header: t.subject,
    heading: true,
    cell: ({ id, subject, kind }) => (
      <a href={`/merchant/emails/${id}`} className="link">
        {subject || kind}
      </a>
    ),
  },
  {
    key: "recipient",
    header: t.recipient,
    cell: ({ recipient }) =>
      recipient ? (
        <span className="break-all">{recipient}</span>
      ) : (
        <span className="text-muted">{t.erased}</span>
      ),
  },
  {
    key: "written",
    header: t.written,
    cell: ({ createdAt }) => <span className="figures">{formatDateTime(createdAt)}</span>,
  },
  { key: "state", header: t.state, cell: (row) => <EmailStateBadge email={row} /> },
  orderColumn(t.order),
];

export function EmailTable({ rows }: { rows: EmailRow[] }) {
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
