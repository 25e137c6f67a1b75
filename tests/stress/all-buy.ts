import { DatabaseUnavailable } from "#db/errors.ts";
import type { Shop } from "#lib/shop.ts";
import { checkoutPatiently } from "#tests/harness/checkout-patiently.ts";
import { requestsFor } from "#tests/harness/fixtures.ts";

const MAX_TRIES = 200;

/** All buyers order one variant at the same time; those who get "busy" try again. */
export async function allBuy(shop: Shop, variantId: string, buyers: number): Promise<void> {
  const requests = await retryWhenBusy(() => requestsFor(shop, variantId, buyers));
  await Promise.all(requests.map((request) => checkoutPatiently(shop, request)));
}

/** Does `work` again as long as the database is busy. */
export async function retryWhenBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || tries === MAX_TRIES) throw error;
    }
  }
}
