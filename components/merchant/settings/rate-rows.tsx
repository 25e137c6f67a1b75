import { FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { countries, countryName } from "#lib/address/countries.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { rateFields } from "#lib/settings/tax/tax-fields.ts";
import { merchantTaxMessages as t } from "#messages/merchant/settings/tax.ts";

/** Rows for countries that have no rate yet. */
const EMPTY_ROWS = 2;

type Props = { group: string; rates: Setting<"tax">["rates"] };

/** The rate of all countries and those of some, with empty rows for more. */
export function RateRows({ group, rates }: Props) {
  const { default: usual, ...byCountry } = rates;
  const rows: [code: string, rate: number | null][] = [
    ...Object.entries(byCountry),
    ...Array.from({ length: EMPTY_ROWS }, (): [string, null] => ["", null]),
  ];
  return (
    <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
      <div className="md:max-w-[50%]">
        <FormField
          name={rateFields.default(group)}
          inputMode="decimal"
          label={t.otherCountries}
          defaultValue={usual === undefined ? "" : usual}
        />
      </div>
      {rows.map(([code, rate], row) => (
        <div key={code || `empty-${row}`} className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
          <FormSelect name={rateFields.country(group, row)} label={t.country} defaultValue={code}>
            <option value="">{t.chooseCountry}</option>
            {code && !countries.some((country) => country.code === code) ? (
              <option value={code}>{countryName(code)}</option>
            ) : null}
            {countries.map((country) => (
              <option key={country.code} value={country.code}>
                {country.name}
              </option>
            ))}
          </FormSelect>
          <FormField
            name={rateFields.rate(group, row)}
            inputMode="decimal"
            label={t.rate}
            defaultValue={rate ?? ""}
          />
        </div>
      ))}
    </div>
  );
}
