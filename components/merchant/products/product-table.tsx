import { Thumbnail } from "#components/merchant/pictures/thumbnail.tsx";
import { StatusBadge } from "#components/merchant/products/product-header.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { RowCheckbox, SelectAll } from "#components/merchant/ui/lists/selection.tsx";
import type { ListedProduct } from "#lib/catalog/admin/list-products.ts";
import { productStatuses } from "#lib/catalog/edit/product-fields.ts";
import { changeStatus } from "#lib/catalog/edit/status-action.ts";
import { formatMoney } from "#lib/money.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { list: t } = editMessages;

const BOXES = "ids[]";

const columns: Column<ListedProduct>[] = [
  {
    key: "product",
    header: t.product,
    heading: true,
    cell: ({ id, title, vendor, picture }) => (
      <span className="flex items-center gap-3">
        <RowCheckbox name={BOXES} id={id} label={t.select(title)} />
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
  {
    key: "change",
    header: t.change,
    cell: ({ id, title, status }) => {
      const next = status === "active" ? "archived" : "active";
      return (
        <SubmitButton
          look="plain"
          name="only"
          value={`${next} ${id}`}
          aria-label={t.changeOne(t.turn[next], title)}
          className="-my-2.5"
        >
          {t.turn[next]}
        </SubmitButton>
      );
    },
  },
];

/** The products found; several or one of them can be offered, archived or made a draft. */
export function ProductTable({ products }: { products: ListedProduct[] }) {
  if (products.length === 0) return <EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>;
  return (
    <ActionForm action={changeStatus}>
      <div>
        <SelectAll name={BOXES}>
          <DataTable
            caption={t.caption}
            columns={columns}
            rows={products}
            rowKey={({ id }) => id}
            empty={null}
          />
        </SelectAll>
        <p className="bottom-0 flex flex-wrap items-center gap-3 border-t border-line-strong bg-paper py-3 md:sticky">
          <span className="text-label text-muted">{t.withSelected}</span>
          {productStatuses.map((status) => (
            <SubmitButton key={status} look="secondary" name="status" value={status}>
              {t.turn[status]}
            </SubmitButton>
          ))}
        </p>
      </div>
    </ActionForm>
  );
}
