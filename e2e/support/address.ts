import { addressFields } from "#lib/address/address-fields.ts";
import { countries, zoneOf } from "#lib/address/countries.ts";
import { formatOf } from "#lib/address/formats.ts";
import shop from "#shop/shop.ts";

const home = shop.shipping.defaultCountry;
const codes = countries.map(({ code }) => code).filter((code) => code !== home);

/** A country other than the one the checkout opens with, in another shipping zone where the shop has one. */
export const abroad = codes.find((code) => zoneOf(code) !== zoneOf(home)) ?? codes[0] ?? home;

/** Choosing it changes the shipping. */
export const isOtherZone = zoneOf(abroad) !== zoneOf(home);

/** An address as the form asks for it in a country, by the fields' names. */
export function addressIn(country: string): Record<string, string> {
  const values: Record<string, string> = {
    line1: "12 St James’s Square",
    city: "London",
    region: "Region",
    postcode: formatOf(country).postcode.example,
  };
  const asked = addressFields(country).map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => asked.includes(name as "city")),
  );
}
