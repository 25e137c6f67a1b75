import { Thumbnail } from "#components/merchant/pictures/thumbnail.tsx";
import { StatusBadge } from "#components/merchant/products/product-header.tsx";
import { ActionForm } from "#components/merchant/ui/action-form.tsx";
import { EmptyState } from "#components/merchant/ui/empty-state.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { SubmitButton } from "#components/merchant/ui/submit-button.tsx";
import { orderInCollection } from "#lib/catalog/collections/actions.ts";
import type { ProductFields } from "#lib/catalog/edit/product-fields.ts";
import type { Picture } from "#lib/media/picture.ts";
import { collectionMessages as t } from "#messages/merchant/collections.ts";

type Props = {
  slug: string;
  isByHand: boolean;
  products: {
    id: string;
    title: string;
    status: ProductFields["status"];
    picture: Picture | null;
  }[];
};

/** A collection's products; where they stand by hand, each can be put at another place. */
export function CollectionOrder({ slug, isByHand, products }: Props) {
  return (
    <Panel title={t.inside} className="mt-6">
      <p className="mb-3 text-label text-muted">{isByHand ? t.orderHint : t.sortedHint}</p>
      {products.length === 0 ? <EmptyState heading={t.nobody}>{t.nobodyHint}</EmptyState> : null}
      <ol>
        {products.map(({ id, title, status, picture }, at) => (
          <li key={id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
            <span className="figures w-8 text-right text-muted">{at + 1}</span>
            <Thumbnail picture={picture} className="size-10" />
            <a
              href={`/merchant/products/${id}`}
              className="link inline-flex min-h-11 flex-1 items-center"
            >
              {title}
            </a>
            {status === "active" ? null : <StatusBadge status={status} />}
            {isByHand ? (
              <ActionForm
                action={orderInCollection}
                className="grid-cols-[auto_auto] items-center [&>[data-answer]]:col-span-full"
              >
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="productId" value={id} />
                <input
                  name="nth"
                  type="number"
                  min={1}
                  key={String(at + 1)}
                  defaultValue={at + 1}
                  aria-label={t.place(title)}
                  className="figures min-h-11 w-20 border border-line-strong bg-mat/40 px-2 text-right dark:bg-wall"
                />
                <SubmitButton look="secondary">{t.move}</SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
