import type { ProductCard } from "#lib/catalog/types.ts";
import { formatMoney } from "#lib/money.ts";
import { catalogMessages as t } from "#messages/catalog/catalog.ts";

/** A product's price in a listing: "from $25.00" where variants differ, or that it is sold out. */
export function formatCardPrice({
  soldOut,
  hasPriceRange,
  fromMinor,
}: Pick<ProductCard, "soldOut" | "hasPriceRange" | "fromMinor">): string {
  if (soldOut) return t.soldOut;
  const price = formatMoney(fromMinor);
  return hasPriceRange ? t.from(price) : price;
}
