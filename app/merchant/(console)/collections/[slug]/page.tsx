import type { Metadata } from "next";
import { CollectionFieldset } from "#components/merchant/collections/collection-fields.tsx";
import { CollectionOrder } from "#components/merchant/collections/collection-order.tsx";
import { FormBase } from "#components/merchant/ui/form-base.tsx";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { ActionForm } from "#components/merchant/ui/action-form.tsx";
import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { getDb } from "#db/client.ts";
import { readCollectionForStaff } from "#lib/catalog/admin/read-collections.ts";
import { dropCollection, editCollection } from "#lib/catalog/collections/actions.ts";
import { collectionFieldsOf } from "#lib/catalog/collections/save-collection.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { collectionMessages as t } from "#messages/merchant/collections.ts";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: t.collection };

export default async function CollectionPage({ params }: Props) {
  await requireStaff();
  const { slug } = await params;
  const found = await readCollectionForStaff(getDb().read, slug);
  if (!found) return <UnknownEntry />;
  const { collection, inside, pictures } = found;
  const fields = collectionFieldsOf(collection);
  const products = inside.map((product) => ({
    ...product,
    picture: pictures.get(product.id)?.[0] ?? null,
  }));
  return (
    <>
      <PageHeader title={collection.title} back={{ href: "/merchant/collections", label: t.title }}>
        <a href={`/collections/${slug}`} className={buttonClass("secondary")}>
          {t.viewInShop}
        </a>
      </PageHeader>
      <ActionForm action={editCollection} submit={t.save}>
        <input type="hidden" name="slug" value={slug} />
        <FormBase base={fingerprints(fields)} />
        <CollectionFieldset
          collection={fields}
          pictures={products.flatMap(({ picture }) => picture ?? [])}
        />
      </ActionForm>
      <CollectionOrder slug={slug} isByHand={collection.sort === "hand"} products={products} />
      <div className="mt-8">
        <Dialog open={t.remove} title={t.remove}>
          <p className="mb-4 text-body text-muted">{t.removeHint}</p>
          <ActionForm action={dropCollection} submit={t.remove}>
            <input type="hidden" name="slug" value={slug} />
          </ActionForm>
        </Dialog>
      </div>
    </>
  );
}
