import type { TaxPart } from "#db/tables/orders.ts";
import type { ShippingZone } from "#lib/address/countries.ts";
import { discountLines } from "#lib/checkout/pricing/discount-lines.ts";
import {
  type ShippedLine,
  type ShippingOption,
  shippingOptions,
} from "#lib/checkout/pricing/shipping.ts";
import { type Tax, taxBasisPoints, taxesIn } from "#lib/checkout/pricing/tax.ts";

/** Prices in the currency's minor unit, such as cents. `total = subtotal − discount + shipping`; taxes are included. */
export type Totals = {
  subtotalMinor: number;
  discountMinor: number;
  shippingMinor: number;
  totalMinor: number;
  taxes: TaxPart[];
};

export type PriceableLine = Omit<ShippedLine, "discountMinor"> & { collections: string[] };

/** A discount as it applies: basis points of 100 %, or an amount in minor units, on all goods or some collections'. */
export type AppliedDiscount = {
  id: string;
  code: string;
  kind: "percentage" | "amount";
  value: number;
  collections: string[];
};

/** What decides a price beside the goods. */
export type Choices = {
  /** ISO 3166-1 alpha-2; empty where nothing is shipped and no tax depends on it. */
  country: string;
  /** The id of a shipping method; the first one where it is none of the country's. */
  shipping: string;
  discount: AppliedDiscount | null;
  /** With the prices that hold now; the configuration's where shipping is not charged. */
  zones?: ShippingZone[];
  /** The one that holds now; the configuration's unless given. */
  tax?: Tax;
};

export type Priced<Line> = {
  lines: (Line & { discountMinor: number; taxBasisPoints: number })[];
  totals: Totals;
  /** What can be chosen, and what is. */
  shippingOptions: ShippingOption[];
  shipping: ShippingOption | null;
};

/** What lines cost: for the cart, the quote and the order alike. */
export function priceLines<Line extends PriceableLine>(
  lines: Line[],
  { country, shipping, discount, zones, tax }: Choices,
): Priced<Line> {
  const discounts = discountLines(lines, discount);
  const priced = lines.map((line, at) => ({
    ...line,
    discountMinor: discounts[at] ?? 0,
    taxBasisPoints: taxBasisPoints(line.collections, country, tax),
  }));
  const options = shippingOptions(priced, country, zones);
  const chosen = options.find(({ id }) => id === shipping) ?? options[0] ?? null;
  return {
    lines: priced,
    totals: totalsOf(priced, chosen?.priceMinor ?? 0, tax),
    shippingOptions: options,
    shipping: chosen,
  };
}

type PricedLine = {
  unitMinor: number;
  quantity: number;
  discountMinor: number;
  taxBasisPoints: number;
};

/** The totals of priced lines with a shipping price, minor units. */
export function totalsOf(lines: PricedLine[], shippingMinor: number, tax?: Tax): Totals {
  const gross = lines.map((line) => line.unitMinor * line.quantity);
  const subtotalMinor = gross.reduce((a, b) => a + b, 0);
  const discountMinor = lines.reduce((sum, line) => sum + line.discountMinor, 0);
  const taxed = lines.map((line, at) => ({
    grossMinor: (gross[at] ?? 0) - line.discountMinor,
    basisPoints: line.taxBasisPoints,
  }));
  return {
    subtotalMinor,
    discountMinor,
    shippingMinor,
    totalMinor: subtotalMinor - discountMinor + shippingMinor,
    taxes: taxesIn(taxed, shippingMinor, tax),
  };
}
