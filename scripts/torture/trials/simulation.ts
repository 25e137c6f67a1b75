import { attempts, orders } from "#db/tables.ts";
import { type Random, randomFrom } from "#lib/art/random.ts";
import { compareBooks } from "#lib/orders/books.ts";
import { checkout } from "#lib/orders/checkout.ts";
import { drainEffects } from "#lib/orders/effects.ts";
import { fsck } from "#lib/orders/fsck.ts";
import { payOrder } from "#lib/orders/pay.ts";
import { reconcile } from "#lib/orders/reconcile.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/pay.ts";
import { refundOrder } from "#lib/sandbox/refund.ts";
import { Refusal } from "#lib/sandbox/refusal.ts";
import { tokens } from "#lib/sandbox/tokens.ts";
import { requestFor } from "#scripts/testing/shop-and-sandbox.ts";
import { type Simulated, simulated } from "#scripts/torture/simulated.ts";
import type { Trial } from "#scripts/torture/trial.ts";

const ORDERS_A_WORLD = 40;

/** Real domain code against the sandbox's core on a virtual clock, with seeded faults on every boundary. */
export const simulation: Trial = {
  name: "simulated orders with all faults on",
  must: "fsck clean, both books agree",
  whole: 100_000,
  async run(count, seed, progress) {
    const started = performance.now();
    for (let done = 0; done < count; done += ORDERS_A_WORLD) {
      const worldSeed = `${seed}/${done / ORDERS_A_WORLD}`;
      const breaches = await liveThrough(worldSeed, Math.min(ORDERS_A_WORLD, count - done));
      if (breaches.length > 0)
        return {
          got: `seed ${worldSeed}: ${breaches.map(({ invariant, where, found }) => `${invariant}: ${where}: ${found}`).join("; ")}`,
          ok: false,
        };
      progress(done);
    }
    const perSecond = Math.round(count / ((performance.now() - started) / 1000));
    return { got: `${count.toLocaleString("en")}, clean, ${perSecond} a second`, ok: true };
  },
};

/** One world: orders, payments, lost and doubled messages, silence, jumps of time; then quiet. Returns what broke. */
export async function liveThrough(seed: string, count: number) {
  const random = randomFrom(seed);
  const world = await simulated(random);
  try {
    for (let step = 0; step < count * 4; step++) await act(world, random, step < count * 2);
    world.faults.on = false;
    await settleDown(world);
    return [...(await fsck(world.shop.db)), ...(await compareBooks(world.shop))];
  } finally {
    world.close();
  }
}

async function act(world: Simulated, random: Random, mayOrder: boolean): Promise<void> {
  const { shop, sandbox } = world;
  const all = await shop.db.read
    .select({ id: attempts.id, orderId: attempts.orderId })
    .from(attempts);
  const some = all[random.whole(0, Math.max(all.length - 1, 0))];
  const chance = random.unit();
  if (mayOrder && chance < 0.3) {
    await checkout(shop, await requestFor(shop, random.pick(world.variants)));
  } else if (chance < 0.55 && some) {
    await orRefused(() =>
      payInSandbox(sandbox, some.id, {
        tokenId: random.pick(tokens as [(typeof tokens)[0]]).tokenId,
        amount: random.pick(["exact", "exact", { fraction: "0.5" }, { fraction: "1.3" }] as const),
        stage: random.pick(["success", "success", "pending"] as const),
        climb: true,
        internal: random.chance(0.3),
      }),
    );
  } else if (chance < 0.75) await world.deliver();
  else if (chance < 0.85) world.advance(random.pick([5, 20, 400, 4000]));
  else if (chance < 0.93) await reconcile(shop);
  else if (chance < 0.97 && some) await payOrder(shop, some.orderId, { kind: "hosted" });
  else if (some)
    await orRefused(() =>
      refundOrder(sandbox, some.id, {
        amount: "all",
        networkFee: "0",
        status: "success",
        internal: false,
      }),
    );
}

async function orRefused(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Without faults, time passes until nothing is due any more. */
async function settleDown(world: Simulated): Promise<void> {
  for (let round = 0; round < 12; round++) {
    world.advance(4000);
    await world.deliver();
    while ((await reconcile(world.shop)).full);
    while ((await drainEffects(world.shop)) > 0);
  }
  const restless = (await world.shop.db.read.select().from(orders)).filter(
    (order) => order.stock === "reserved",
  );
  // Goods stay reserved only where late money waits for a person.
  for (const order of restless)
    if (!order.attention)
      throw new Error(`order ${order.number} holds goods for nothing: ${order.state}`);
}
