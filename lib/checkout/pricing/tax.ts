import type { TaxPart } from "#db/tables/orders.ts";
import { splitMinor } from "#lib/checkout/pricing/split-minor.ts";
import type { ShopConfig } from "#lib/config/shop-config.ts";
import { formatPercent } from "#lib/money.ts";
import { totalMessages } from "#messages/checkout/totals.ts";
import shop from "#shop/shop.ts";

export type Tax = ShopConfig["tax"];

/**
 * The rate of the tax that a product's price includes when it goes to a country (ISO 3166-1 alpha-2), in basis points;
 * 0 where none is shown. `collections`: slugs that the product stands in.
 */
export function taxBasisPoints(
  collections: string[],
  country: string,
  tax: Tax = shop.tax,
): number {
  if (tax.display === "none") return 0;
  const special = tax.special?.find(({ collection }) => collections.includes(collection));
  const rates = special?.rates ?? tax.rates;
  return Math.round((rates[country] ?? rates.default ?? 0) * 100);
}

type TaxedLine = { grossMinor: number; basisPoints: number };

/**
 * The tax that an order's total includes, by rate, highest first. Rounding: once a rate and order, half up, as
 * `gross × rate ÷ (100 % + rate)`. Shipping is taxed as the goods are, in proportion to what they cost.
 */
export function taxesIn(lines: TaxedLine[], shippingMinor: number, tax: Tax = shop.tax): TaxPart[] {
  if (tax.display === "none") return [];
  const rates = [...new Set(lines.map((line) => line.basisPoints))].toSorted((a, b) => b - a);
  const goods = rates.map((rate) =>
    lines.reduce((sum, line) => sum + (line.basisPoints === rate ? line.grossMinor : 0), 0),
  );
  const shipping = splitMinor(shippingMinor, goods);
  return rates
    .map((basisPoints, at) => {
      const grossMinor = (goods[at] ?? 0) + (shipping[at] ?? 0);
      const name = taxName(tax);
      return { name, basisPoints, grossMinor, taxMinor: includedTax(grossMinor, basisPoints) };
    })
    .filter(({ basisPoints }) => basisPoints > 0);
}

/** What the tax is called, such as "VAT". */
const taxName = (tax: Tax): string =>
  (tax.display === "included" && tax.name) || totalMessages.taxName;

/** "incl. 7% VAT" of a line with that rate, or null where no tax is shown. */
export const taxNote = (basisPoints: number, tax: Tax): string | null =>
  basisPoints === 0 ? null : totalMessages.inclTax(taxName(tax), formatPercent(basisPoints));

function includedTax(grossMinor: number, basisPoints: number): number {
  const whole = BigInt(10_000 + basisPoints);
  return Number((2n * BigInt(grossMinor) * BigInt(basisPoints) + whole) / (2n * whole));
}
