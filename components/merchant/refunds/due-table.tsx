import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { StateBadge } from "#components/merchant/ui/state-badge.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { formatMoney, formatToken } from "#lib/money.ts";
import type { DueRow } from "#lib/refunds/list/list-due.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const { due: t, addresses, lists, empty } = merchantRefundMessages;

const tones = { none: "calm", unconfirmed: "warn", expired: "warn", confirmed: "good" } as const;

const columns: Column<DueRow>[] = [
  {
    key: "order",
    header: t.order,
    heading: true,
    cell: ({ orderId, number }) => (
      <a href={`/merchant/orders/${orderId}#refunds`} className="link">
        {number}
      </a>
    ),
  },
  { key: "state", header: t.state, cell: ({ state }) => <StateBadge state={state} /> },
  {
    key: "address",
    header: t.address,
    cell: ({ address }) => <Badge tone={tones[address]}>{addresses[address]}</Badge>,
  },
  {
    key: "amount",
    header: t.amount,
    end: true,
    cell: ({ line }) => (
      <>
        {formatToken(line.due, line.crypto)}
        <span className="block text-label text-muted">{formatMoney(line.dueMinor)}</span>
      </>
    ),
  },
];

/** What is due back, order by order. */
export function DueTable({ rows }: { rows: DueRow[] }) {
  return (
    <DataTable
      caption={lists.due}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => `${line.attemptId} ${line.crypto}`}
      empty={<EmptyState heading={empty.due} />}
    />
  );
}
