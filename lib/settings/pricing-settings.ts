import type { Reader } from "#db/client.ts";
import type { ShippingZone } from "#lib/address/countries.ts";
import type { Tax } from "#lib/checkout/pricing/tax.ts";
import { applyPrices } from "#lib/settings/shipping/shipping-rates.ts";
import { readValues, settingIn } from "#lib/settings/store.ts";
import { taxOf } from "#lib/settings/tax/tax-fields.ts";
import shop from "#shop/shop.ts";

/** What the settings decide of a price: for orders that are placed from now on. */
export type PricingSettings = {
  /** Where the shop ships to and for how much. */
  zones: ShippingZone[];
  tax: Tax;
};

export async function readPricingSettings(read: Pick<Reader, "select">): Promise<PricingSettings> {
  const values = await readValues(read, ["shipping-prices", "tax"]);
  return {
    zones: applyPrices(shop.shipping.zones, settingIn(values, "shipping-prices")),
    tax: taxOf(settingIn(values, "tax")),
  };
}
