import { nameOptions } from "#lib/catalog/format-options.ts";
import type { Offer, Product, Variant } from "#lib/catalog/types.ts";
import { formatUnitPrice } from "#lib/catalog/unit-price.ts";
import { formatMoney } from "#lib/money.ts";

/** An offer as a page shows it: prices are text, since a browser takes long to get ready to format money. */
export type ShownOffer = Pick<Offer, "available" | "policy"> & {
  price: string;
  /** The price before a reduction, or null. */
  priceBefore: string | null;
  /** Of a kilogram or litre, or null. */
  unitPrice: string | null;
};

/** What a page shows of a variant. */
export function showOffer({ options }: Pick<Product, "options">, variant: Variant): ShownOffer {
  const { priceMinor, compareAtMinor, available, policy, values } = variant;
  const isReduced = compareAtMinor !== null && compareAtMinor > priceMinor;
  const priceBefore = isReduced ? formatMoney(compareAtMinor) : null;
  const unitPrice = formatUnitPrice(priceMinor, nameOptions(options, values));
  return { price: formatMoney(priceMinor), priceBefore, unitPrice, available, policy };
}
