import { zoneOf } from "#lib/checkout/countries.ts";

export type ShippedLine = { weightGrams: number; quantity: number };

// Minor units: a parcel's base, and each step of weight begun.
const STEP_GRAMS = 500;
const rates = {
  europe: { base: 600, step: 300 },
  "north-america": { base: 1200, step: 500 },
  world: { base: 1500, step: 700 },
} as const;

/** What a parcel with these lines costs to a country (ISO 3166-1 alpha-2), in minor units; nothing to send costs nothing. */
export function shippingMinor(lines: ShippedLine[], country: string): number {
  if (lines.length === 0) return 0;
  const { base, step } = rates[zoneOf(country)];
  const grams = lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
  return base + step * Math.ceil(grams / STEP_GRAMS);
}
