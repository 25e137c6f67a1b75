import { zoneOf } from "#lib/checkout/countries.ts";

export type ShippedLine = { size: string; frame: string; quantity: number };

// Cents: a parcel's base, and each unit of weight in it.
const rates = {
  europe: { base: 600, unit: 300 },
  "north-america": { base: 1200, unit: 500 },
  world: { base: 1500, unit: 700 },
} as const;

/** Weight by the print's width in cm; a frame doubles it. */
function unitsOf({ size, frame, quantity }: ShippedLine): number {
  const width = Number.parseInt(size, 10);
  const bare = width <= 30 ? 1 : width <= 50 ? 2 : 4;
  return quantity * (/^unframed$/i.test(frame) ? bare : bare * 2);
}

/** Cents for a parcel with these lines to a country (ISO 3166-1 alpha-2); nothing to send costs nothing. */
export function shippingMinor(lines: ShippedLine[], country: string): number {
  if (lines.length === 0) return 0;
  const { base, unit } = rates[zoneOf(country)];
  return base + unit * lines.reduce((sum, line) => sum + unitsOf(line), 0);
}
