import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import type { ShopPageRow } from "#lib/shop-pages/list-shop-pages.ts";
import { shopPageMessages as t } from "#messages/merchant/settings/shop-pages.ts";

const columns: Column<ShopPageRow>[] = [
  {
    key: "page",
    header: t.page,
    heading: true,
    cell: ({ slug, title }) => (
      <a href={`/merchant/settings/pages/${slug}`} className="link">
        {title}
      </a>
    ),
  },
  { key: "address", header: t.address, cell: ({ slug }) => `/pages/${slug}` },
  { key: "legal", header: t.legal, cell: ({ isLegal }) => (isLegal ? "✓" : "") },
  {
    key: "state",
    header: t.state,
    cell: ({ isChanged }) => (isChanged ? t.changed : t.original),
  },
];

export function PageTable({ rows }: { rows: ShopPageRow[] }) {
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={rows}
      rowKey={({ slug }) => slug}
      empty={null}
    />
  );
}
