import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { Badge, type Tone } from "#components/ui/notice.tsx";
import { formatMoney, formatToken } from "#lib/money.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import type { PayoutRow } from "#lib/refunds/list/list-payouts.ts";
import { formatTime } from "#lib/text/format-time.ts";
import { merchantRefundMessages as t } from "#messages/merchant/orders/refunds.ts";

const tones: Record<PayoutRow["status"], Tone> = {
  approved: "info",
  asking: "info",
  waiting: "warn",
  processing: "info",
  success: "good",
  failed: "bad",
  voided: "calm",
};

type Props = {
  caption: string;
  rows: PayoutRow[];
  empty?: string;
  /** On that order's own page. */
  isOfOneOrder?: boolean;
};

/** Refunds that the shop pays, with their states in words. */
export function PayoutTable({ caption, rows, empty = "", isOfOneOrder }: Props) {
  const columns: Column<PayoutRow>[] = [
    {
      key: "amount",
      header: t.columns.amount,
      heading: true,
      cell: ({ amount, crypto, valueMinor }) => (
        <>
          {formatToken(amount, crypto)}{" "}
          <span className="text-label text-muted">{formatMoney(valueMinor)}</span>
        </>
      ),
    },
    ...(isOfOneOrder ? [] : [order]),
    {
      key: "to",
      header: t.columns.to,
      cell: ({ chain, address, txid }) => (
        <>
          {networkName(chain)} <span className="break-all font-mono text-xs">{address}</span>
          {txid ? (
            <span className="block break-all font-mono text-xs text-muted">{txid}</span>
          ) : null}
        </>
      ),
    },
    { key: "kind", header: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
    {
      key: "status",
      header: t.columns.status,
      cell: ({ status, reason }) => (
        <>
          <Badge tone={tones[status]}>{t.states[status]}</Badge>
          {reason ? (
            <p className="mt-1 text-label">
              {t.order.ownReasons[reason] ?? t.order.reason(reason)}
            </p>
          ) : null}
          {status === "failed" ? <p className="text-label text-muted">{t.order.again}</p> : null}
        </>
      ),
    },
    {
      key: "approved",
      header: t.columns.approved,
      cell: ({ approvedBy, approvedAt }) => t.approvedBy(approvedBy, formatTime(approvedAt)),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={empty} />}
    />
  );
}

const order: Column<PayoutRow> = {
  key: "order",
  header: t.columns.order,
  cell: ({ orderId, number }) => (
    <a href={`/merchant/orders/${orderId}#refunds`} className="link">
      {number}
    </a>
  ),
};
