import { isSoldOut } from "#lib/catalog/availability.ts";
import { plainText } from "#lib/catalog/render-markdown.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { env } from "#lib/env.ts";
import { fallbackFile, mediaPath } from "#lib/media/picture.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import shop from "#shop/shop.ts";

/** What search engines read of a product. */
export function ProductJsonLd({ product, chosen }: { product: Product; chosen: Variant }) {
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: plainText(product.description, 5000),
    image: product.pictures.map((picture) => env().appUrl + mediaPath(fallbackFile(picture))),
    brand: { "@type": "Brand", name: product.vendor || shop.name },
    sku: chosen.sku || undefined,
    gtin: /^\d{8,14}$/.test(chosen.barcode) ? chosen.barcode : undefined,
    offers: {
      "@type": "Offer",
      priceCurrency: "USD",
      price: formatDecimalPrice(chosen.priceMinor),
      availability: `https://schema.org/${availabilityOf(chosen)}`,
    },
  };
  // A closing tag inside a text must not end the script.
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function availabilityOf(variant: Variant): string {
  if (isSoldOut(variant)) return "OutOfStock";
  return variant.available > 0 ? "InStock" : "BackOrder";
}
