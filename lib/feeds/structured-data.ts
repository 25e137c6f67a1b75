import { stockStateOf } from "#lib/catalog/availability.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { gtinOf } from "#lib/feeds/gtin.ts";
import { fallbackFile, mediaPath } from "#lib/media/picture.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { plainText } from "#lib/text/render-markdown.ts";
import shop from "#shop/shop.ts";

/** The shop and how it is searched, for its home page (schema.org). `appUrl` has no slash at its end. */
export function siteData(appUrl: string, { email, phone }: { email: string; phone: string }) {
  return {
    "@graph": [
      {
        "@type": "OnlineStore",
        "@id": `${appUrl}/#store`,
        name: shop.name,
        legalName: shop.seller.legalName,
        description: shop.description,
        url: appUrl,
        logo: `${appUrl}/apple-icon.png`,
        address: shop.seller.address.join(", "),
        sameAs: shop.social.map(({ url }) => url),
        contactPoint: {
          "@type": "ContactPoint",
          contactType: "customer service",
          email,
          telephone: phone || undefined,
        },
      },
      {
        "@type": "WebSite",
        name: shop.name,
        url: appUrl,
        publisher: { "@id": `${appUrl}/#store` },
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: `${appUrl}/search?q={search_term_string}` },
          "query-input": "required name=search_term_string",
        },
      },
    ],
  };
}

/** The way to a page: names with their paths, from the top. */
export function breadcrumbData(appUrl: string, steps: { name: string; path: string }[]) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: appUrl + path,
    })),
  };
}

/** A product with an offer for each variant on sale. */
export function productData(appUrl: string, product: Product) {
  const { slug, title, description, vendor, pictures, options, variants } = product;
  const common = {
    name: title,
    description: plainText(description, 5000),
    image: pictures.map((picture) => appUrl + mediaPath(fallbackFile(picture))),
    brand: { "@type": "Brand", name: vendor || shop.name },
  };
  const [only, ...others] = variants;
  if (only && others.length === 0)
    return {
      "@type": "Product",
      ...common,
      ...identifiers(only),
      offers: offerOf(appUrl, slug, only),
    };
  return {
    "@type": "ProductGroup",
    ...common,
    productGroupID: product.id,
    variesBy: options.map(({ name }) => name),
    hasVariant: variants.map((variant) => ({
      "@type": "Product",
      name: [title, ...variant.values].join(", "),
      ...identifiers(variant),
      offers: offerOf(appUrl, slug, variant),
    })),
  };
}

const identifiers = ({ sku, barcode }: Variant) => ({
  sku: sku || undefined,
  gtin: gtinOf({ barcode }),
});

function offerOf(appUrl: string, slug: string, variant: Variant) {
  return {
    "@type": "Offer",
    url: appUrl + productHref(slug, variant.slug),
    priceCurrency: shop.currency,
    price: formatDecimalPrice(variant.priceMinor),
    availability: `https://schema.org/${availability[stockStateOf(variant)]}`,
  };
}

const availability = { in: "InStock", out: "OutOfStock", backorder: "BackOrder" };
