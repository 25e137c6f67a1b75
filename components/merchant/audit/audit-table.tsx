import { Changes } from "#components/merchant/audit/changes.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import type { AuditRow } from "#lib/merchant/audit/list-audit.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantAuditMessages as t } from "#messages/merchant/staff/audit.ts";

const columns: Column<AuditRow>[] = [
  {
    key: "what",
    header: t.what,
    heading: true,
    cell: ({ action, subjectId }) => (
      <>
        <code>{action}</code>
        <span className="block break-all text-label font-normal text-muted">{subjectId}</span>
      </>
    ),
  },
  { key: "when", header: t.when, cell: ({ at }) => formatDateTime(at) },
  { key: "who", header: t.who, cell: ({ staffName }) => staffName },
  {
    key: "change",
    header: t.change,
    cell: ({ before, after }) => <Changes before={before} after={after} />,
  },
];

export function AuditTable({ rows }: { rows: AuditRow[] }) {
  const empty = <EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>;
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
