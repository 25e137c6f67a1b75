import type { ShippingZone } from "#lib/address/countries.ts";
import type { Setting } from "#lib/settings/settings.ts";

type Method = ShippingZone["methods"][number];
type Rate = Method["rate"];
type Prices = Setting<"shipping-prices">;

/** How a method is named among the stored prices. */
export const methodKey = (zone: { name: string }, method: { id: string }): string =>
  `${zone.name}/${method.id}`;

/** The amounts of a rate in their order, minor units: one for each step, then what is beyond the last. */
export function pricesOf(rate: Rate): number[] {
  if (rate.by === "flat") return [rate.priceMinor];
  const steps = rate.steps.map(({ priceMinor }) => priceMinor);
  return [...steps, rate.by === "weight" ? rate.perKgBeyondMinor : rate.beyondMinor];
}

/** The prices of every method of some zones, by "zone/method". */
export const pricesOfZones = (zones: ShippingZone[]): Prices =>
  Object.fromEntries(
    zones.flatMap((zone) =>
      zone.methods.map((method) => {
        const freeFromMinor = method.freeFromMinor ?? null;
        return [methodKey(zone, method), { prices: pricesOf(method.rate), freeFromMinor }];
      }),
    ),
  );

function withPrices(rate: Rate, prices: number[]): Rate {
  const at = (index: number) => prices[index] ?? 0;
  if (rate.by === "flat") return { ...rate, priceMinor: at(0) };
  const beyond = at(rate.steps.length);
  return rate.by === "weight"
    ? {
        ...rate,
        steps: rate.steps.map((step, index) => ({ ...step, priceMinor: at(index) })),
        perKgBeyondMinor: beyond,
      }
    : {
        ...rate,
        steps: rate.steps.map((step, index) => ({ ...step, priceMinor: at(index) })),
        beyondMinor: beyond,
      };
}

/** The configured zones with the stored prices; those of methods whose steps have changed since are left out. */
export function applyPrices(zones: ShippingZone[], stored: Prices): ShippingZone[] {
  return zones.map((zone) => ({
    ...zone,
    methods: zone.methods.map((method) => {
      const entry = stored[methodKey(zone, method)];
      if (!entry || entry.prices.length !== pricesOf(method.rate).length) return method;
      const { freeFromMinor: _, ...rest } = method;
      const priced = { ...rest, rate: withPrices(method.rate, entry.prices) };
      return entry.freeFromMinor === null
        ? priced
        : { ...priced, freeFromMinor: entry.freeFromMinor };
    }),
  }));
}
