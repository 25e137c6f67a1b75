import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { orderCollection } from "#lib/catalog/collections/actions.ts";
import { collectionMessages as t } from "#messages/merchant/catalog/collections.ts";

type Listed = { slug: string; title: string; rule: object | null; products: number };
type Row = Listed & { at: number };

const columns: Column<Row>[] = [
  {
    key: "collection",
    header: t.collection,
    heading: true,
    cell: ({ slug, title }) => (
      <a href={`/merchant/collections/${slug}`} className="link inline-flex min-h-11 items-center">
        {title}
      </a>
    ),
  },
  { key: "products", header: t.products, end: true, cell: ({ products }) => products },
  { key: "filled", header: t.filledBy, cell: ({ rule }) => (rule ? t.byRule : t.byHand) },
  {
    key: "order",
    header: t.move,
    cell: ({ slug, title, at }) =>
      at === 0 ? null : (
        <ActionForm action={orderCollection}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="to" value={at - 1} />
          <SubmitButton look="secondary" aria-label={t.moveUp(title)}>
            <span aria-hidden="true">↑</span>
          </SubmitButton>
        </ActionForm>
      ),
  },
];

export function CollectionTable({ collections }: { collections: Listed[] }) {
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={collections.map((collection, at) => ({ ...collection, at }))}
      rowKey={({ slug }) => slug}
      empty={<EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>}
    />
  );
}
