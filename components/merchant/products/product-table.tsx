import { Thumbnail } from "#components/merchant/pictures/thumbnail.tsx";
import { StatusBadge } from "#components/merchant/products/product-header.tsx";
import { type Column, DataTable } from "#components/merchant/ui/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/empty-state.tsx";
import type { ListedProduct } from "#lib/catalog/admin/list-products.ts";
import { formatMoney } from "#lib/money.ts";
import { editMessages } from "#messages/merchant/catalog.ts";

const { list: t } = editMessages;

const columns: Column<ListedProduct>[] = [
  {
    key: "product",
    header: t.product,
    heading: true,
    cell: ({ id, title, vendor, picture }) => (
      <span className="flex items-center gap-3">
        <Thumbnail picture={picture} />
        <span>
          <a href={`/merchant/products/${id}`} className="link inline-flex min-h-6 items-center">
            {title}
          </a>
          {vendor ? <span className="block text-label text-muted">{vendor}</span> : null}
        </span>
      </span>
    ),
  },
  { key: "status", header: t.statusLabel, cell: ({ status }) => <StatusBadge status={status} /> },
  {
    key: "price",
    header: t.price,
    end: true,
    cell: ({ fromMinor, variants }) =>
      variants > 1 ? t.from(formatMoney(fromMinor)) : formatMoney(fromMinor),
  },
  { key: "variants", header: t.variants, end: true, cell: ({ variants }) => variants },
  {
    key: "stock",
    header: t.stock,
    end: true,
    cell: ({ available, out }) => (
      <>
        {available}
        {out > 0 ? <span className="block text-label text-bad">{t.someOut(out)}</span> : null}
      </>
    ),
  },
];

export function ProductTable({ products }: { products: ListedProduct[] }) {
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={products}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>}
    />
  );
}
