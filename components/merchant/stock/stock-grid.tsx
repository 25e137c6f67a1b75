import { ArrowKeys } from "#components/merchant/stock/arrow-keys.tsx";
import { RowBaseField } from "#components/merchant/stock/row-base-field.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormCell } from "#components/merchant/ui/forms/form-cell.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import type { GridRow } from "#lib/catalog/admin/list-variants.ts";
import { saveGrid } from "#lib/catalog/stock/actions.ts";
import { cellTexts, writeRowBase } from "#lib/catalog/stock/grid-form.ts";
import { stockMessages as t } from "#messages/merchant/catalog/stock.ts";
import shop from "#shop/shop.ts";

const cell = (
  key: "price" | "compareAt" | "available",
  header: string,
  inputMode: "decimal" | "numeric",
): Column<GridRow> => ({
  key,
  header,
  end: true,
  cell: (row) => (
    // Filled again once the row was saved.
    <FormCell
      key={row.version}
      name={`${key}.${row.id}`}
      label={t.cell(row.name, header)}
      defaultValue={cellTexts(row)[key]}
      inputMode={inputMode}
      className="figures min-w-24 text-right"
    />
  ),
});

const columns: Column<GridRow>[] = [
  {
    key: "variant",
    header: t.variant,
    heading: true,
    cell: ({ id, name, sku, ...row }) => (
      <>
        <RowBaseField variantId={id} base={writeRowBase(row)} />
        <a href={`/merchant/stock/${id}`} className="link inline-flex min-h-6 items-center">
          {name}
        </a>
        <span className="block text-label text-muted">{sku}</span>
      </>
    ),
  },
  cell("price", t.price(shop.currency), "decimal"),
  cell("compareAt", t.compareAt(shop.currency), "decimal"),
  cell("available", t.available, "numeric"),
  { key: "reserved", header: t.reserved, end: true, cell: ({ reserved }) => reserved },
];

/** Prices and stock of variants as one form: a page of rows, saved together. */
export function StockGrid({ rows }: { rows: GridRow[] }) {
  if (rows.length === 0) return <EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>;
  return (
    <ActionForm action={saveGrid} submit={t.save}>
      <ArrowKeys>
        <DataTable
          caption={t.grid}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={null}
        />
      </ArrowKeys>
    </ActionForm>
  );
}
