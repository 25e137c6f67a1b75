import { type ShippingZone, zoneOf } from "#lib/checkout/countries.ts";
import shop from "#shop/shop.ts";

export type ShippedLine = { unitMinor: number; weightGrams: number; quantity: number };

type ShippingMethod = ShippingZone["methods"][number];

/**
 * Shipping for these lines to a country (ISO 3166-1 alpha-2), in minor units; nothing costs nothing. Where the shop
 * doesn't ship to, the default country's price: the checkout refuses such an address by itself.
 */
export function shippingMinor(lines: ShippedLine[], country: string): number {
  const method = (zoneOf(country) ?? zoneOf(shop.shipping.defaultCountry))?.methods[0];
  return lines.length === 0 || !method ? 0 : priceOfMethod(method, lines);
}

/** What a shipping method costs for these lines, in minor units. */
export function priceOfMethod(
  { rate, freeFromMinor }: ShippingMethod,
  lines: ShippedLine[],
): number {
  const subtotal = lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0);
  if (freeFromMinor !== undefined && subtotal >= freeFromMinor) return 0;
  switch (rate.by) {
    case "flat":
      return rate.priceMinor;
    case "subtotal":
      return rate.steps.find((step) => subtotal <= step.upToMinor)?.priceMinor ?? rate.beyondMinor;
    case "weight":
      return priceByWeight(
        rate,
        lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0),
      );
  }
}

type WeightRate = Extract<ShippingMethod["rate"], { by: "weight" }>;

function priceByWeight({ steps, perKgBeyondMinor }: WeightRate, grams: number): number {
  const step = steps.find(({ upToGrams }) => grams <= upToGrams);
  if (step) return step.priceMinor;
  const last = steps.at(-1);
  if (!last) return 0;
  return last.priceMinor + perKgBeyondMinor * Math.ceil((grams - last.upToGrams) / 1000);
}
