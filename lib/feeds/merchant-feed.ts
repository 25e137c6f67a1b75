import type { Reader } from "#db/client.ts";
import { stockStateOf } from "#lib/catalog/availability.ts";
import { nameOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { readProductsAfter } from "#lib/catalog/read-product.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { amountOf } from "#lib/catalog/unit-price.ts";
import { gtinOf } from "#lib/feeds/gtin.ts";
import { element, XML_DECLARATION } from "#lib/feeds/xml.ts";
import { fallbackFile, mediaPath } from "#lib/media/picture.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { plainText } from "#lib/text/render-markdown.ts";
import shop from "#shop/shop.ts";

const AT_ONCE = 50;
/** More pictures of one product than these aren't taken. */
const MAX_PICTURES = 10;

/** Every variant on sale, as Google Merchant and others read it (RSS 2.0 with their names), a few products at a time. */
export async function* merchantFeed(reader: Reader, appUrl: string): AsyncGenerator<string> {
  const head = [
    element("title", shop.name),
    element("link", appUrl),
    element("description", shop.description),
  ];
  yield `${XML_DECLARATION}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${head.join("")}`;
  for (let after = ""; ; ) {
    const found = await readProductsAfter(reader, after, AT_ONCE);
    for (const product of found)
      yield product.variants.map((one) => itemOf(product, one, appUrl)).join("");
    const last = found.at(-1);
    if (!last) break;
    after = last.id;
  }
  yield "</channel></rss>";
}

function itemOf(product: Product, variant: Variant, appUrl: string): string {
  const { title, description, vendor, options, pictures, variants } = product;
  const own = pictures.find((one) => one.id === variant.pictureId);
  const shown = [...new Set([own, ...pictures])].filter((one) => one !== undefined);
  const [first, ...more] = shown
    .slice(0, MAX_PICTURES)
    .map((picture) => appUrl + mediaPath(fallbackFile(picture)));
  const price = (minor: number) => `${formatDecimalPrice(minor)} ${shop.currency}`;
  const { priceMinor, compareAtMinor } = variant;
  const gtin = gtinOf(variant) ?? "";
  const named = nameOptions(options, variant.values);
  const amount = amountOf(named);
  const fields = [
    element("g:id", variant.sku || variant.id),
    element("g:title", [title, ...variant.values].join(", ").slice(0, 150)),
    element("g:description", plainText(description, 5000) || title),
    element("g:link", appUrl + productHref(product.slug, variant.slug)),
    element("g:image_link", first ?? ""),
    ...more.map((link) => element("g:additional_image_link", link)),
    element("g:availability", availability[stockStateOf(variant)]),
    element("g:price", price(compareAtMinor ?? priceMinor)),
    element("g:sale_price", compareAtMinor === null ? "" : price(priceMinor)),
    element("g:condition", "new"),
    element("g:brand", vendor || shop.name),
    element("g:gtin", gtin),
    element("g:identifier_exists", gtin ? "" : "no"),
    element("g:item_group_id", variants.length > 1 ? product.id : ""),
    element("g:shipping_weight", variant.weightGrams > 0 ? `${variant.weightGrams} g` : ""),
    element("g:unit_pricing_measure", amount ? `${amount.value} ${amount.unit}` : ""),
    ...named.map(
      ({ name, value }) =>
        `<g:product_detail>${element("g:attribute_name", name)}${element("g:attribute_value", value)}</g:product_detail>`,
    ),
  ];
  return `<item>${fields.join("")}</item>`;
}

const availability = { in: "in_stock", out: "out_of_stock", backorder: "backorder" };
