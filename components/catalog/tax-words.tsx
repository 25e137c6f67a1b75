import type { Product, Variant } from "#lib/catalog/types.ts";
import { taxBasisPoints, taxNote } from "#lib/checkout/pricing/tax.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";
import shop from "#shop/shop.ts";

/** The tax in a price, in the country that the checkout opens with, and that shipping is added; nothing where no tax is shown. */
export async function TaxWords({ product, chosen }: { product: Product; chosen: Variant }) {
  const { tax } = await getShopInfo();
  const collections = product.collections.map(({ slug }) => slug);
  const note = taxNote(taxBasisPoints(collections, shop.shipping.defaultCountry, tax), tax);
  if (!note) return null;
  return (
    <p className="text-label text-muted">
      {chosen.requiresShipping ? catalogMessages.plusShipping(note) : note}
    </p>
  );
}
