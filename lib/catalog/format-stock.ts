import { isSoldOut } from "#lib/catalog/availability.ts";
import type { Offer } from "#lib/catalog/types.ts";
import { offerMessages as t } from "#messages/catalog/offer.ts";

const FEW = 3;

/** So few pieces are left that it should be said. */
export const isScarce = ({ available, policy }: Pick<Offer, "available" | "policy">) =>
  policy === "deny" && available <= FEW;

/** How many pieces are left, as shoppers read it; `inStock`: what the shop says while there are enough. */
export function formatStock(offer: Pick<Offer, "available" | "policy">, inStock: string): string {
  if (isSoldOut(offer)) return t.soldOut;
  if (offer.available <= 0) return t.backorder;
  if (isScarce(offer)) return t.onlyLeft(offer.available);
  return inStock;
}
