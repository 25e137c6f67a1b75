import type { Metadata } from "next";
import { ProductJsonLd } from "#components/catalog/product-json-ld.tsx";
import { ProductView } from "#components/catalog/product-view.tsx";
import { NotFoundPage, notFoundMetadata } from "#components/layout/not-found-page.tsx";
import { keepBriefly } from "#lib/catalog/keep-briefly.ts";
import { productMetadata } from "#lib/catalog/product-metadata.ts";
import { getProduct } from "#lib/catalog/queries.ts";

type Props = { params: Promise<{ slug: string; variant: string }> };

// Made on its first visit, then kept like the rest of the catalogue.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const product = await getProduct(slug);
  if (!product) return notFoundMetadata;
  return productMetadata(product);
}

export default async function VariantPage({ params }: Props) {
  const { slug, variant } = await params;
  const product = await getProduct(slug);
  const chosen = product?.variants.find((one) => one.slug === variant);
  if (!product || !chosen) {
    await keepBriefly();
    return <NotFoundPage />;
  }
  return (
    <>
      <ProductJsonLd product={product} chosen={chosen} />
      <ProductView product={product} chosen={chosen} />
    </>
  );
}
