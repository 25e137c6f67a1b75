import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { FixedValue } from "#lib/settings/fixed-values.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";

const { fixed: t } = merchantSettingsMessages;

const columns: Column<FixedValue>[] = [
  { key: "name", header: t.name, heading: true, cell: ({ name }) => name },
  { key: "value", header: t.value, cell: ({ value }) => value },
  { key: "source", header: t.source, cell: ({ source }) => source },
];

export function FixedValuesPanel({ values }: { values: FixedValue[] }) {
  return (
    <Panel title={t.heading}>
      <p className="mb-4 text-body text-muted">{t.lead}</p>
      <DataTable
        caption={t.caption}
        columns={columns}
        rows={values}
        rowKey={({ name }) => name}
        empty={null}
      />
    </Panel>
  );
}
