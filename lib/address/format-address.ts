import type { Address } from "#db/tables/orders.ts";
import { countryName } from "#lib/address/countries.ts";
import { formatOf } from "#lib/address/formats.ts";

/** Whether there is anywhere to ship to: not for digital goods, nor once erased. */
export const hasAddress = ({ line1 }: Address): boolean => line1 !== "";

/** An address as it is written in its country, line by line; the name alone where there is no address. */
export function formatAddress(address: Address): string[] {
  const { name, line1, line2, city, region, postcode, country } = address;
  const { layout } = formatOf(country);
  // Older orders may have parts that their country's form doesn't ask for.
  const whole = layout.includes("R") ? layout : `${layout}\nR`;
  const parts: Record<string, string> = { C: city, R: region, P: postcode };
  const written = (whole.includes("P") ? whole : `${whole}\nP`)
    .split("\n")
    .map((line) => line.replace(/[CPR]/g, (letter) => parts[letter] ?? ""))
    .map((line) => line.replace(/^[\s,]+|[\s,]+$/g, "").replace(/\s+/g, " "));
  return [name, line1, line2, ...written, countryName(country)].filter(Boolean);
}
