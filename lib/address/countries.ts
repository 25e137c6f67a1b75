import type { ShopConfig } from "#lib/config/shop-config.ts";
import shop from "#shop/shop.ts";

export type ShippingZone = ShopConfig["shipping"]["zones"][number];

const { zones } = shop.shipping;

const names = new Intl.DisplayNames(shop.locale, { type: "region" });

/** A country's name in the shop's language; the code itself where there is none. */
export const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;

/** Where the shop ships to, by name in its language. */
export const countries = [...new Set(zones.flatMap((zone) => zone.countries))]
  .map((code) => ({ code, name: countryName(code) }))
  .sort((a, b) => a.name.localeCompare(b.name, shop.locale));

const known = new Set(countries.map(({ code }) => code));

export const isCountry = (code: string) => known.has(code);

/**
 * The first zone that lists a country (ISO 3166-1 alpha-2), or undefined where the shop doesn't ship to. `among`: the
 * zones with the prices that hold now (lib/settings/shipping/shipping-rates.ts), where they matter.
 */
export const zoneOf = (code: string, among: ShippingZone[] = zones): ShippingZone | undefined =>
  among.find((zone) => zone.countries.includes(code));
