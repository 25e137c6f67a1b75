import { z } from "zod";
import type { Setting } from "#lib/settings/settings.ts";
import { rateFields, specialGroup } from "#lib/settings/tax/tax-fields.ts";
import { merchantTaxMessages as t } from "#messages/merchant/settings/tax.ts";

const MAX_ROWS = 60;
const MAX_PERCENT = 50;

type Rates = Setting<"tax">["rates"];

const text = z.string().trim().max(100).catch("");

/** The rates in a form, of every row with a country; what can't be read is an issue of its field. */
export function readTaxForm(
  form: Record<string, unknown>,
  context: z.RefinementCtx,
): Pick<Setting<"tax">, "rates" | "special"> {
  const read = (name: string) => text.parse(form[name]);
  const issue = (name: string, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });

  const readRate = (name: string): number => {
    const typed = read(name).replace(/\s*%$/, "").replace(",", ".");
    const rate = /^\d{1,2}(\.\d{1,2})?$/.test(typed) ? Number(typed) : null;
    if (rate === null || rate > MAX_PERCENT) issue(name, t.notARate);
    return rate ?? 0;
  };

  const readRates = (group: string): Rates => {
    const rates: Rates = {};
    if (read(rateFields.default(group)) !== "") rates.default = readRate(rateFields.default(group));
    for (let row = 0; row < MAX_ROWS; row++) {
      const [country, rate] = [rateFields.country(group, row), rateFields.rate(group, row)];
      const code = read(country);
      if (code === "" && read(rate) !== "") issue(country, t.noCountry);
      if (code === "") continue;
      if (code in rates) issue(country, t.twice);
      rates[code] = readRate(rate);
    }
    return rates;
  };

  const special: Setting<"tax">["special"] = [];
  for (let at = 0; at < MAX_ROWS; at++) {
    const group = specialGroup(at);
    const collection = read(rateFields.collection(group));
    if (collection !== "") special.push({ collection, rates: readRates(group) });
    else if (Object.keys(readRates(group)).length > 0)
      issue(rateFields.collection(group), t.noCollection);
  }
  return { rates: readRates("rates"), special };
}
