import { DatabaseUnavailable } from "#db/errors.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import type { Shop } from "#lib/shop.ts";
import { requestFor } from "#tests/harness/fixtures.ts";

const MOST_TRIES = 200;

/** Every buyer tries at once for one variant; one who is told that the shop is busy comes again. */
export async function allBuy(shop: Shop, variantId: string, buyers: number): Promise<void> {
  const requests = await Promise.all(
    Array.from({ length: buyers }, () => patiently(() => requestFor(shop, variantId))),
  );
  await Promise.all(
    requests.map(async (request) => {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const result = await checkout(shop, request);
        if (result.ok || result.error.kind !== "busy") return;
      }
    }),
  );
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || tries === MOST_TRIES) throw error;
    }
  }
}
