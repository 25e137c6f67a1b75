import type { Offer } from "#lib/catalog/types.ts";
import { formatMoney } from "#lib/money.ts";

/** An offer as a page shows it: prices are text, since a browser takes long to get ready to format money. */
export type ShownOffer = Pick<Offer, "available" | "policy"> & {
  price: string;
  /** The price before a reduction, or null. */
  priceBefore: string | null;
};

export function showOffer({ priceMinor, compareAtMinor, available, policy }: Offer): ShownOffer {
  const isReduced = compareAtMinor !== null && compareAtMinor > priceMinor;
  const priceBefore = isReduced ? formatMoney(compareAtMinor) : null;
  return { price: formatMoney(priceMinor), priceBefore, available, policy };
}
