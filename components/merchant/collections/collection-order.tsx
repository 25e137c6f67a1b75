import { Thumbnail } from "#components/merchant/pictures/thumbnail.tsx";
import { StatusBadge } from "#components/merchant/products/product-header.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormCell } from "#components/merchant/ui/forms/form-cell.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { FilterBar } from "#components/merchant/ui/lists/filter-bar.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { Field } from "#components/ui/field.tsx";
import type { InsideFilter } from "#lib/catalog/admin/read-collections.ts";
import { orderInCollection } from "#lib/catalog/collections/actions.ts";
import type { ProductFields } from "#lib/catalog/edit/product-fields.ts";
import type { Picture } from "#lib/media/picture.ts";
import { collectionMessages as t } from "#messages/merchant/catalog/collections.ts";

type Placed = {
  id: string;
  title: string;
  status: ProductFields["status"];
  picture: Picture | null;
  nth: number;
};

type Props = {
  slug: string;
  isByHand: boolean;
  products: Placed[];
  filter: InsideFilter;
  found: number;
  hasNext: boolean;
};

/** A page of a collection's products; where they stand by hand, each can be put at another place. */
export function CollectionOrder({ slug, isByHand, products, filter, found, hasNext }: Props) {
  const { q, page } = filter;
  const path = `/merchant/collections/${slug}`;
  const hrefOf = (to: number) =>
    `${path}?${new URLSearchParams({ ...(q && { q }), page: String(to) })}`;
  return (
    <Panel title={t.inside} aside={t.count(found)} className="mt-6">
      <p className="mb-3 text-label text-muted">{isByHand ? t.orderHint : t.sortedHint}</p>
      {q || page > 1 || hasNext ? (
        <FilterBar label={t.find} action={path} active={q !== ""}>
          <Field id="q" name="q" type="search" label={t.find} defaultValue={q} />
        </FilterBar>
      ) : null}
      {products.length === 0 ? (
        <EmptyState heading={q ? t.noMatch : t.nobody}>{q ? null : t.nobodyHint}</EmptyState>
      ) : null}
      <ol>
        {products.map((product) => (
          <li
            key={product.id}
            className="flex flex-wrap items-center gap-3 border-b border-line py-2"
          >
            <span className="figures w-10 text-right text-muted">{product.nth}</span>
            <Thumbnail picture={product.picture} className="size-10" />
            <a
              href={`/merchant/products/${product.id}`}
              className="link inline-flex min-h-11 flex-1 items-center"
            >
              {product.title}
            </a>
            {product.status === "active" ? null : <StatusBadge status={product.status} />}
            {isByHand ? <PlaceForm slug={slug} product={product} /> : null}
          </li>
        ))}
      </ol>
      <Pager
        previousHref={page > 1 ? hrefOf(page - 1) : null}
        nextHref={hasNext ? hrefOf(page + 1) : null}
      />
    </Panel>
  );
}

function PlaceForm({ slug, product: { id, title, nth } }: { slug: string; product: Placed }) {
  return (
    <ActionForm
      action={orderInCollection}
      className="grid-cols-[auto_auto] items-center [&>[data-answer]]:col-span-full"
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="productId" value={id} />
      <FormCell
        key={nth}
        name="nth"
        type="number"
        min={1}
        label={t.place(title)}
        defaultValue={nth}
        className="figures w-24 text-right"
      />
      <SubmitButton look="secondary">{t.move}</SubmitButton>
    </ActionForm>
  );
}
