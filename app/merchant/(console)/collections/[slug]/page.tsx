import type { Metadata } from "next";
import { z } from "zod";
import { CollectionFieldset } from "#components/merchant/collections/collection-fields.tsx";
import { CollectionOrder } from "#components/merchant/collections/collection-order.tsx";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { getDb } from "#db/client.ts";
import { readCollectionForStaff } from "#lib/catalog/admin/read-collections.ts";
import { dropCollection, editCollection } from "#lib/catalog/collections/actions.ts";
import { collectionFieldsOf } from "#lib/catalog/collections/save-collection.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { collectionMessages as t } from "#messages/merchant/catalog/collections.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const filterSchema = z.object({
  q: z.string().trim().max(200).default("").catch(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

export const metadata: Metadata = { title: t.collection };

export default async function CollectionPage({ params, searchParams }: Props) {
  await requireStaff();
  const { slug } = await params;
  const filter = filterSchema.parse(await searchParams);
  const read = await readCollectionForStaff(getDb().read, slug, filter);
  if (!read) return <UnknownEntry />;
  const { collection, inside, pictures, found, hasNext } = read;
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
      <CollectionOrder
        slug={slug}
        isByHand={collection.sort === "hand"}
        products={products}
        filter={filter}
        found={found}
        hasNext={hasNext}
      />
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
