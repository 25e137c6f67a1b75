import { countryName } from "#lib/address/countries.ts";
import { formatPercent } from "#lib/money.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { merchantTaxMessages as t } from "#messages/merchant/settings/tax.ts";

type Tax = Setting<"tax">;

const describeRates = (rates: Tax["rates"]): string =>
  Object.entries(rates)
    .map(([code, rate]) => {
      const country = code === "default" ? t.otherCountries : countryName(code);
      return `${country}: ${formatPercent(rate * 100)}`;
    })
    .join(", ");

/** The setting's fields in words, to choose from when two people changed them. */
export const describeTax = ({ display, name, rates, special }: Tax): Record<keyof Tax, string> => ({
  display: t.displays[display],
  name,
  rates: describeRates(rates),
  special: special
    .map(({ collection, rates: own }) => `${collection}: ${describeRates(own)}`)
    .join("\n"),
});
