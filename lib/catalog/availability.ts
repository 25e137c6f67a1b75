import type { Offer } from "#lib/catalog/types.ts";

type Stock = Pick<Offer, "available" | "policy">;

/** Nothing left to sell. With the policy `continue` there always is. */
export const isSoldOut = ({ available, policy }: Stock) => policy === "deny" && available <= 0;

/** How many pieces of a variant can be bought now, at most `limit`. */
export function buyableQuantity({ available, policy }: Stock, limit: number): number {
  return policy === "continue" ? limit : Math.max(0, Math.min(available, limit));
}
