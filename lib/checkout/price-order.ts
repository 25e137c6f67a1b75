import type { Tx } from "#db/client.ts";
import type { Address } from "#db/tables/orders.ts";
import type { readCartLines } from "#lib/cart/cart-lines.ts";
import { PlaceOrderError } from "#lib/checkout/place-order-error.ts";
import type { AppliedDiscount, Priced } from "#lib/checkout/pricing/price-lines.ts";
import { requiresShipping } from "#lib/checkout/pricing/shipping.ts";
import { redeemDiscount } from "#lib/discounts/redeem.ts";
import type { Client } from "#lib/limits/reservation-limit.ts";

/** A cart's line with today's price. */
export type BoughtLine = Awaited<ReturnType<typeof readCartLines>>[number];

export type BuyerDetails = { email: string; address: Address; note: string };

export type PlaceRequest = Client & {
  /** What the shopper saw when agreeing to pay. */
  quote: { revision: number; totalMinor: number };
  details: BuyerDetails;
  /** What these lines cost as the buyer chose: where to, how, and with the discount if there is one. */
  price(lines: BoughtLine[], discount: AppliedDiscount | null): Priced<BoughtLine>;
};

/**
 * What the order costs now, with its discount counted towards the code's limits, as an order and its lines keep it.
 * Throws PlaceOrderError where that isn't what the shopper agreed to.
 */
export async function priceOrder(
  tx: Tx,
  { quote, details, price }: PlaceRequest,
  { lines, code }: { lines: BoughtLine[]; code: string | null },
  now: number,
) {
  const redeemed = await redeemDiscount(tx, { code, email: details.email, lines }, now);
  const discount = redeemed?.ok ? redeemed.value : null;
  const priced = price(lines, discount);
  const cannotShip = requiresShipping(lines) && priced.shipping === null;
  if (cannotShip) throw new PlaceOrderError({ kind: "cart-changed" });
  if (priced.totals.totalMinor !== quote.totalMinor)
    throw new PlaceOrderError(
      redeemed?.ok === false
        ? { kind: "discount", problem: redeemed.error }
        : { kind: "cart-changed" },
    );
  const { shipping } = priced;
  const columns = {
    ...priced.totals,
    shippingMethod: shipping && { id: shipping.id, name: shipping.name, days: shipping.days },
    discountId: discount?.id ?? null,
    discountCode: discount?.code ?? null,
  };
  return { columns, lines: priced.lines };
}
