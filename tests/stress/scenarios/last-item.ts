import { orders } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { withInstances } from "#tests/stress/instances/with-instances.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const BUYERS = 500;

/** Five hundred buyers at once for one last piece, round after round, through all instances. */
export const lastItem: Scenario = {
  name: `last item, ${BUYERS} buyers, rounds`,
  expected: "exactly one sold a round",
  fullCount: 200,
  testCount: 1,
  run: (rounds, _seed, progress, instances) =>
    withInstances(instances, {}, async (t) => {
      const started = performance.now();
      for (let done = 0; done < rounds; done++) {
        const variantId = await addVariant(t.shop, 1);
        await t.askAll("buy", { variantId, buyers: Math.ceil(BUYERS / instances) });
        progress(done + 1);
      }
      const seconds = ((performance.now() - started) / 1000 / rounds).toFixed(2);
      const sold = (await t.shop.db.read.select().from(orders)).length;
      const sound = (await fsck(t.shop.db)).length === 0;
      return {
        result: `${sold} sold in ${rounds} rounds with ${instances} instances, ${seconds} s a round`,
        ok: sold === rounds && sound,
      };
    }),
};
