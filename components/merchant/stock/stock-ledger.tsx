import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import type { LedgerRow } from "#lib/catalog/admin/read-ledger.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { stockMessages as t } from "#messages/merchant/catalog/stock.ts";
import shop from "#shop/shop.ts";

const signed = new Intl.NumberFormat(shop.locale, { signDisplay: "exceptZero" });

const columns: Column<LedgerRow>[] = [
  {
    key: "reason",
    header: t.reason,
    heading: true,
    cell: ({ reason, note }) => (
      <>
        {t.reasons[reason]}
        {note ? <span className="block text-label text-muted">{note}</span> : null}
      </>
    ),
  },
  { key: "change", header: t.change, end: true, cell: ({ delta }) => signed.format(delta) },
  { key: "after", header: t.after, end: true, cell: ({ available }) => available },
  { key: "by", header: t.by, cell: ({ staffName }) => staffName || t.command },
  {
    key: "at",
    header: t.at,
    cell: ({ at }) => <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>,
  },
];

type Props = { rows: LedgerRow[]; opening: number | null };

export function StockLedger({ rows, opening }: Props) {
  return (
    <>
      <DataTable
        caption={t.ledger}
        columns={columns}
        rows={rows}
        rowKey={({ version }) => String(version)}
        empty={<EmptyState heading={t.none}>{t.noneHint}</EmptyState>}
      />
      {opening === null ? null : (
        <p className="figures mt-3 text-label text-muted">{`${t.opening}: ${opening}`}</p>
      )}
    </>
  );
}
