import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProductJsonLd } from "#components/catalog/product-json-ld.tsx";
import { ProductView } from "#components/catalog/product-view.tsx";
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
  if (!product) notFound();
  return productMetadata(product);
}

export default async function VariantPage({ params }: Props) {
  const { slug, variant } = await params;
  const product = await getProduct(slug);
  const chosen = product?.variants.find((one) => one.slug === variant);
  if (!product || !chosen) notFound();
  return (
    <>
      <ProductJsonLd product={product} chosen={chosen} />
      <ProductView product={product} chosen={chosen} />
    </>
  );
}
