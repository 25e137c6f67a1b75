import { orders } from "#db/tables.ts";
import { checkout } from "#lib/orders/checkout.ts";
import { fsck } from "#lib/orders/fsck.ts";
import { addVariant, requestFor, shopAndSandbox } from "#scripts/testing/shop-and-sandbox.ts";
import type { Trial } from "#scripts/torture/trial.ts";

const BUYERS = 500;

/** Five hundred buyers at once for one last piece, round after round. */
export const lastItem: Trial = {
  name: `last item, ${BUYERS} buyers, rounds`,
  must: "exactly one sold a round",
  whole: 200,
  async run(rounds, _seed, progress) {
    const t = await shopAndSandbox();
    for (let round = 0; round < rounds; round++) {
      const variant = await addVariant(t.shop, 1);
      const requests = await Promise.all(
        Array.from({ length: BUYERS }, () => requestFor(t.shop, variant)),
      );
      // A buyer told that the shop is busy comes again.
      await Promise.all(
        requests.map(async (request) => {
          for (let tries = 0; tries < 200; tries++) {
            const result = await checkout(t.shop, request);
            if (result.ok || result.error.kind !== "busy") return;
          }
        }),
      );
      progress(round + 1);
    }
    const sold = (await t.shop.db.read.select().from(orders)).length;
    const sound = (await fsck(t.shop.db)).length === 0;
    await t.close();
    return { got: `${sold} sold in ${rounds} rounds`, ok: sold === rounds && sound };
  },
};
