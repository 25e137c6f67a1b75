import type { Metadata } from "next";
import { PictureEntry } from "#components/merchant/pictures/picture-entry.tsx";
import { PictureStrip } from "#components/merchant/pictures/picture-strip.tsx";
import { PictureUpload } from "#components/merchant/pictures/picture-upload.tsx";
import { RefusedUploads } from "#components/merchant/pictures/refused-uploads.tsx";
import { ProductHeader } from "#components/merchant/products/product-header.tsx";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { getDb } from "#db/client.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t, tabs } = editMessages;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

export const metadata: Metadata = { title: tabs.pictures };

export default async function PicturesPage({ params, searchParams }: Props) {
  await requireStaff();
  const { read } = getDb();
  const { id } = await params;
  const product = await readProductFields(read, id);
  if (!product) return <UnknownEntry />;
  const pictures = (await picturesOf(read, [id])).get(id) ?? [];
  return (
    <>
      <ProductHeader product={product} tab="pictures" />
      <RefusedUploads refused={[(await searchParams).refused ?? []].flat()} />
      <Panel title={t.upload} className="mb-6">
        <PictureUpload url={`/api/merchant/products/${id}/pictures`} />
      </Panel>
      {pictures.length > 1 ? (
        <Panel title={t.order} className="mb-6">
          <PictureStrip productId={id} pictures={pictures} />
        </Panel>
      ) : null}
      {pictures.length === 0 ? <EmptyState heading={t.none}>{t.noneHint}</EmptyState> : null}
      <ol className="grid gap-4">
        {pictures.map((picture, nth) => (
          <PictureEntry
            key={picture.id}
            productId={id}
            picture={picture}
            nth={nth}
            total={pictures.length}
          />
        ))}
      </ol>
    </>
  );
}
