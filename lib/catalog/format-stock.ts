import { isSoldOut } from "#lib/catalog/availability.ts";
import type { Offer } from "#lib/catalog/types.ts";
import { shopMessages } from "#shop/messages.ts";

const FEW = 3;

/** So few pieces are left that it should be said. */
export const isScarce = ({ available, policy }: Pick<Offer, "available" | "policy">) =>
  policy === "deny" && available <= FEW;

/** How many pieces are left, as shoppers read it. */
export function formatStock(offer: Pick<Offer, "available" | "policy">): string {
  if (isSoldOut(offer)) return "Sold out";
  if (offer.available <= 0) return "Available to order, ships when it is back in stock";
  if (isScarce(offer)) return `Only ${offer.available} left`;
  return shopMessages.inStock;
}
