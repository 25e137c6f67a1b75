import "server-only";
import { countryName } from "#lib/address/countries.ts";
import type { CartView } from "#lib/cart/types.ts";
import { priceLines, type Totals, totalsOf } from "#lib/checkout/pricing/price-lines.ts";
import type { ShippingOption } from "#lib/checkout/pricing/shipping.ts";
import { taxNote } from "#lib/checkout/pricing/tax.ts";
import { explainDiscount } from "#lib/discounts/explain-discount.ts";
import { findDiscount, hasDiscounts } from "#lib/discounts/find-discount.ts";
import { getShop } from "#lib/get-shop.ts";
import { formatMoney } from "#lib/money.ts";
import { readPricingSettings } from "#lib/settings/pricing-settings.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import shop from "#shop/shop.ts";

export type CartTotals = {
  /** Without shipping, taxed as in the shop's first country. */
  totals: Totals;
  /** By variant: "incl. 7% VAT"; null where no tax is shown. */
  taxNotes: Record<string, string | null>;
  /** Whether there are discount codes to be entered at all, and why the cart's takes nothing off. */
  acceptsCodes: boolean;
  discountProblem: string | null;
  /** Where the first method to that country gets free: from this value on, by so much more; in words, or null. */
  freeShipping: string | null;
};

/** What the goods in a cart cost before anybody says where to. */
export async function getCartTotals({ lines, discountCode }: CartView): Promise<CartTotals> {
  const { db, clock } = getShop();
  const now = clock.now();
  const found = await findDiscount(db.read, { code: discountCode, email: "", lines }, now);
  const discount = found?.ok ? found.value : null;
  const country = shop.shipping.defaultCountry;
  const settings = await readPricingSettings(db.read);
  const priced = priceLines(lines, { country, shipping: "", discount, ...settings });
  return {
    totals: totalsOf(priced.lines, 0, settings.tax),
    taxNotes: Object.fromEntries(
      priced.lines.map((line) => [line.variantId, taxNote(line.taxBasisPoints, settings.tax)]),
    ),
    acceptsCodes: discountCode !== null || (await hasDiscounts(db.read, now)),
    discountProblem: found?.ok === false ? explainDiscount(found.error) : null,
    freeShipping: priced.shipping && freeShippingText(priced.shipping, country),
  };
}

function freeShippingText(
  { freeFromMinor, missingForFreeMinor }: ShippingOption,
  country: string,
): string | null {
  if (freeFromMinor === null || missingForFreeMinor === null) return null;
  const amounts = [formatMoney(freeFromMinor), formatMoney(missingForFreeMinor)] as const;
  return checkoutPageMessages.cartPage.freeShipping(countryName(country), ...amounts);
}
