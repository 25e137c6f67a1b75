import type { Reader } from "#db/client.ts";
import { addressFields } from "#lib/address/address-fields.ts";
import type { CartView } from "#lib/cart/types.ts";
import type { CheckoutOffer, OfferedMethod } from "#lib/checkout/form-state.ts";
import { priceLines } from "#lib/checkout/pricing/price-lines.ts";
import { writeQuote } from "#lib/checkout/pricing/quote.ts";
import { requiresShipping, type ShippingOption } from "#lib/checkout/pricing/shipping.ts";
import { totalRows } from "#lib/checkout/total-rows.ts";
import { explainDiscount } from "#lib/discounts/explain-discount.ts";
import { findDiscount, hasDiscounts } from "#lib/discounts/find-discount.ts";
import { formatMoney } from "#lib/money.ts";
import { deliveryWindow, formatWindow } from "#lib/orders/shipping/delivery-window.ts";
import { readPricingSettings } from "#lib/settings/pricing-settings.ts";
import { totalMessages as t } from "#messages/checkout/totals.ts";

/** `country`: ISO 3166-1 alpha-2; `shipping`: a method's id, the first one unless it is one of the country's. */
export type OfferChoices = { country: string; shipping: string; email: string };

/** What a cart costs with a shopper's choices at `now` (ms UTC). */
export async function offerFor(
  read: Reader,
  cart: CartView,
  { shipping, email, ...chosenPlace }: OfferChoices,
  now: number,
): Promise<CheckoutOffer> {
  const { lines, revision, discountCode } = cart;
  const found = await findDiscount(read, { code: discountCode, email, lines }, now);
  const discount = found?.ok ? found.value : null;
  const ships = requiresShipping(lines);
  const settings = await readPricingSettings(read);
  // Where the form asks for no country, it sends none with the quote either.
  const asksCountry = ships || settings.tax.display === "included";
  const country = asksCountry ? chosenPlace.country : "";
  const priced = priceLines(lines, { country, shipping, discount, ...settings });
  const chosen = priced.shipping?.id ?? "";
  const { totalMinor } = priced.totals;
  return {
    totals: totalRows(priced.totals, { shipping: ships ? "" : null, discountCode }),
    pay: t.placeOrder(formatMoney(totalMinor)),
    country,
    methods: priced.shippingOptions.map((option) => describeMethod(option, country, now)),
    shipping: chosen,
    addressFields: ships ? addressFields(country) : [],
    asksCountry,
    acceptsCodes: discountCode !== null || (await hasDiscounts(read, now)),
    discountCode: discountCode ?? "",
    discountProblem: found?.ok === false ? explainDiscount(found.error) : null,
    quote: writeQuote({ revision, totalMinor, country, shipping: chosen }),
  };
}

function describeMethod(option: ShippingOption, country: string, now: number): OfferedMethod {
  const { id, name, days, priceMinor, freeFromMinor, missingForFreeMinor } = option;
  const hasOffer = freeFromMinor !== null && missingForFreeMinor !== null;
  return {
    id,
    name,
    days: t.arrives(formatWindow(deliveryWindow(now, days, country)), t.days(...days)),
    price: priceMinor === 0 ? t.free : formatMoney(priceMinor),
    free: hasOffer
      ? t.freeFrom(formatMoney(freeFromMinor), formatMoney(missingForFreeMinor))
      : null,
  };
}
