import type { Offer } from "#lib/catalog/types.ts";

type Stock = Pick<Offer, "available" | "policy">;

/** Nothing left to sell. With the policy `continue` there always is. */
export const isSoldOut = ({ available, policy }: Stock) => policy === "deny" && available <= 0;

/** in: there are pieces. backorder: none, but it is sold on. out: nothing to sell. */
export function stockStateOf(stock: Stock): "in" | "out" | "backorder" {
  if (isSoldOut(stock)) return "out";
  return stock.available > 0 ? "in" : "backorder";
}

/** How many pieces of a variant can be bought now, at most `limit`. */
export function buyableQuantity({ available, policy }: Stock, limit: number): number {
  return policy === "continue" ? limit : Math.max(0, Math.min(available, limit));
}
