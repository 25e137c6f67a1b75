import type { Metadata } from "next";
import { ProductView } from "#components/catalog/product-view.tsx";
import { Footer } from "#components/layout/footer.tsx";
import { Header } from "#components/layout/header.tsx";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { Container } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getDb } from "#db/client.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { defaultVariant } from "#lib/catalog/picker/default-variant.ts";
import { readDraft } from "#lib/catalog/read-product.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ variant?: string | string[] }>;
};

export const metadata: Metadata = { title: t.preview, robots: { index: false } };

/** A product of any status in the shop's look, for staff: `?variant=` chooses by slug. */
export default async function PreviewPage({ params, searchParams }: Props) {
  await requireStaff();
  const { read } = getDb();
  const { id } = await params;
  const [edited, product] = [await readProductFields(read, id), await readDraft(read, id)];
  const { variant } = await searchParams;
  const chosen =
    product?.variants.find(({ slug }) => slug === variant) ?? (product && defaultVariant(product));
  if (!edited || !product || !chosen) return <UnknownEntry />;
  return (
    <>
      <Header />
      <main id="main" className="flex-1">
        <Container className="pt-4">
          <Notice tone="warn" className="flex flex-wrap items-center justify-between gap-x-6">
            {t.previewNotice(t.status[edited.fields.status])}
            <a href={`/merchant/products/${id}`} className="link inline-flex min-h-11 items-center">
              {t.editProduct}
            </a>
          </Notice>
        </Container>
        <ProductView
          product={product}
          chosen={chosen}
          hrefOf={(slug) => `/merchant/preview/${id}?variant=${slug}`}
        />
      </main>
      <Footer />
    </>
  );
}
