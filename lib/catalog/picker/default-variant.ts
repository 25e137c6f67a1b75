import { isSoldOut } from "#lib/catalog/availability.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";

/** What a product page shows first: the cheapest variant available, else the cheapest. */
export function defaultVariant(product: Product): Variant | undefined {
  const cheapestFirst = [...product.variants].sort((a, b) => a.priceMinor - b.priceMinor);
  return cheapestFirst.find((variant) => !isSoldOut(variant)) ?? cheapestFirst[0];
}
