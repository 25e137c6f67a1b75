import type { ChosenShipping } from "#db/tables/orders.ts";
import { type ShippingZone, zoneOf } from "#lib/address/countries.ts";

export type ShippedLine = {
  unitMinor: number;
  quantity: number;
  weightGrams: number;
  requiresShipping: boolean;
  /** Of the whole line. */
  discountMinor: number;
};

type ConfiguredMethod = ShippingZone["methods"][number];

/** A method that a shopper can choose, with its price for their goods. */
export type ShippingOption = ChosenShipping & {
  priceMinor: number;
  /** It is free from this value of goods on; null where it never is. */
  freeFromMinor: number | null;
  /** What more must be bought for it to be free; null where it never is, or is already. */
  missingForFreeMinor: number | null;
};

export const requiresShipping = (lines: Pick<ShippedLine, "requiresShipping">[]): boolean =>
  lines.some((line) => line.requiresShipping);

/** The methods to a country (ISO 3166-1 alpha-2) with their prices; none where nothing is or can be shipped. */
export function shippingOptions(
  lines: ShippedLine[],
  country: string,
  zones?: ShippingZone[],
): ShippingOption[] {
  const shipped = lines.filter((line) => line.requiresShipping);
  if (shipped.length === 0) return [];
  return (zoneOf(country, zones)?.methods ?? []).map((method) => {
    const { id, name, days, freeFromMinor } = method;
    const missing = (freeFromMinor ?? 0) - goodsValue(shipped);
    return {
      id,
      name,
      days,
      priceMinor: priceOfMethod(method, shipped),
      freeFromMinor: freeFromMinor ?? null,
      missingForFreeMinor: freeFromMinor !== undefined && missing > 0 ? missing : null,
    };
  });
}

/** What goods cost after their discounts, minor units. */
const goodsValue = (lines: ShippedLine[]) =>
  lines.reduce((sum, line) => sum + line.unitMinor * line.quantity - line.discountMinor, 0);

/** What a shipping method costs for these lines, in minor units; their value counts after discounts. */
export function priceOfMethod(
  { rate, freeFromMinor }: ConfiguredMethod,
  lines: ShippedLine[],
): number {
  const value = goodsValue(lines);
  if (freeFromMinor !== undefined && value >= freeFromMinor) return 0;
  switch (rate.by) {
    case "flat":
      return rate.priceMinor;
    case "subtotal":
      return rate.steps.find((step) => value <= step.upToMinor)?.priceMinor ?? rate.beyondMinor;
    case "weight":
      return priceByWeight(
        rate,
        lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0),
      );
  }
}

type WeightRate = Extract<ConfiguredMethod["rate"], { by: "weight" }>;

function priceByWeight({ steps, perKgBeyondMinor }: WeightRate, grams: number): number {
  const step = steps.find(({ upToGrams }) => grams <= upToGrams);
  if (step) return step.priceMinor;
  const last = steps.at(-1);
  if (!last) return 0;
  return last.priceMinor + perKgBeyondMinor * Math.ceil((grams - last.upToGrams) / 1000);
}
