import type { Tax } from "#lib/checkout/pricing/tax.ts";
import type { Setting } from "#lib/settings/settings.ts";

/** The setting as prices are reckoned with it. */
export function taxOf({ display, name, rates, special }: Setting<"tax">): Tax {
  return display === "none" ? { display } : { display, name: name || undefined, rates, special };
}

/** Names of the fields in the form: `group` is "rates" or "special.0" … */
export const rateFields = {
  default: (group: string) => `${group}.default`,
  country: (group: string, row: number) => `${group}.${row}.country`,
  rate: (group: string, row: number) => `${group}.${row}.rate`,
  collection: (group: string) => `${group}.collection`,
};
export const specialGroup = (at: number) => `special.${at}`;
