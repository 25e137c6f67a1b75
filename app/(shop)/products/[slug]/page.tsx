import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { ProductView } from "#components/catalog/product-view.tsx";
import { NotFoundPage, notFoundMetadata } from "#components/layout/not-found-page.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { keepBriefly } from "#lib/cache/keep-briefly.ts";
import { defaultVariant } from "#lib/catalog/picker/default-variant.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { productMetadata } from "#lib/catalog/product-metadata.ts";
import { findFormerSlug, getProduct, listFirstSlugs } from "#lib/catalog/queries.ts";
import { env } from "#lib/env.ts";
import { productData } from "#lib/feeds/structured-data.ts";

type Props = { params: Promise<{ slug: string }> };

/** More products than this are made on their first visit. */
const PRERENDERED = 200;

export async function generateStaticParams() {
  return (await listFirstSlugs(PRERENDERED)).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const product = await getProduct(slug);
  if (!product) return notFoundMetadata;
  return productMetadata(product);
}

export default async function ProductPage({ params }: Props) {
  const { slug } = await params;
  const product = await getProduct(slug);
  const present = product ? null : await findFormerSlug(slug);
  if (present) permanentRedirect(productHref(present));
  const chosen = product ? defaultVariant(product) : undefined;
  if (!product || !chosen) {
    await keepBriefly();
    return <NotFoundPage />;
  }
  return (
    <>
      <JsonLd data={productData(env().appUrl, product)} />
      <ProductView product={product} chosen={chosen} />
    </>
  );
}
