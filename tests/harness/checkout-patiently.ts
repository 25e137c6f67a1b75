import { checkout } from "#lib/checkout/check-out.ts";
import type { PlaceRequest } from "#lib/checkout/price-order.ts";
import type { Shop } from "#lib/shop.ts";

const MAX_TRIES = 200;

/** Checks out as a buyer who sends the form again whenever the page says that the shop is busy. */
export async function checkoutPatiently(shop: Shop, request: PlaceRequest) {
  for (let tries = 1; ; tries++) {
    const result = await checkout(shop, request);
    if (result.ok || result.error.kind !== "busy" || tries === MAX_TRIES) return result;
  }
}
