import { pictureOf } from "#lib/catalog/pictures.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import shop from "#shop/shop.ts";

/** What search engines read of a work. */
export function ProductJsonLd({ product, chosen }: { product: Product; chosen: Variant }) {
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description,
    image: pictureOf(product.slug).src,
    brand: { "@type": "Brand", name: shop.name },
    offers: {
      "@type": "Offer",
      priceCurrency: "USD",
      price: formatDecimalPrice(chosen.priceMinor),
      availability: `https://schema.org/${chosen.available > 0 ? "InStock" : "OutOfStock"}`,
    },
  };
  // A closing tag inside a text must not end the script.
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
