/** Prices in the currency's minor unit, such as cents. */
export type Totals = { subtotalMinor: number; shippingMinor: number; totalMinor: number };

type PricedLine = { unitMinor: number; quantity: number };

/** What lines cost, for the quote as for the order; `shippingFor` gives the shipping in minor units. */
export function totalsOf<Line extends PricedLine>(
  lines: Line[],
  shippingFor: (lines: Line[]) => number,
): Totals {
  const subtotalMinor = lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0);
  const shippingMinor = shippingFor(lines);
  return { subtotalMinor, shippingMinor, totalMinor: subtotalMinor + shippingMinor };
}
