import type { Metadata } from "next";
import { productHref } from "#lib/catalog/product-href.ts";
import type { Product } from "#lib/catalog/types.ts";
import { SHARE_SIZE, sharePath } from "#lib/media/picture.ts";
import { plainText } from "#lib/text/render-markdown.ts";

/** Title, description and preview of a product's pages; every variant's page points at the product's. */
export function productMetadata(product: Product): Metadata {
  const { slug, title, description, seoTitle, seoDescription, pictures } = product;
  const images = pictures
    .slice(0, 1)
    .map((picture) => ({ url: sharePath(picture), ...SHARE_SIZE, alt: picture.alt }));
  return {
    title: seoTitle || title,
    description: seoDescription || plainText(description, 160),
    alternates: { canonical: productHref(slug) },
    openGraph: images.length > 0 ? { images } : undefined,
  };
}
