import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { orders } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";
import { allBuy } from "#tests/stress/all-buy.ts";
import type { BuyRequest } from "#tests/stress/buyers.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const BUYERS = 500;
const PROCESSES = 3;

type Round = (t: ShopAndSandbox, variantId: string) => Promise<void>;

/** Five hundred buyers at once for one last piece, round after round. */
export const lastItem: Scenario = {
  name: `last item, ${BUYERS} buyers, 1 process, rounds`,
  expected: "exactly one sold a round",
  fullCount: 200,
  testCount: 1,
  run: (rounds, _seed, progress) =>
    sell(rounds, progress, (t, variantId) => allBuy(t.shop, variantId, BUYERS)),
};

/** The same, the buyers coming through three processes on one database. */
export const lastItemInProcesses: Scenario = {
  name: `last item, ${BUYERS} buyers, ${PROCESSES} processes, rounds`,
  expected: "exactly one sold a round",
  fullCount: 200,
  testCount: 1,
  async run(rounds, _seed, progress) {
    let processes: ChildProcess[] = [];
    const start = ({ databaseUrl, gatewayUrl }: ShopAndSandbox) =>
      Array.from({ length: PROCESSES }, () =>
        fork("tests/stress/buyers.ts", [databaseUrl, gatewayUrl]),
      );
    try {
      return await sell(rounds, progress, async (t, variantId) => {
        if (processes.length === 0) processes = start(t);
        const wish: BuyRequest = { variantId, buyers: Math.ceil(BUYERS / PROCESSES) };
        await Promise.all(
          processes.map(async (child) => {
            const done = once(child, "message");
            child.send(wish);
            await done;
          }),
        );
      });
    } finally {
      for (const child of processes) child.kill();
    }
  },
};

async function sell(rounds: number, progress: (done: number) => void, round: Round) {
  const t = await shopAndSandbox();
  for (let done = 0; done < rounds; done++) {
    await round(t, await addVariant(t.shop, 1));
    progress(done + 1);
  }
  const sold = (await t.shop.db.read.select().from(orders)).length;
  const sound = (await fsck(t.shop.db)).length === 0;
  await t.close();
  return { result: `${sold} sold in ${rounds} rounds`, ok: sold === rounds && sound };
}
