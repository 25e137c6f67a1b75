import { attempts, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { errorText } from "#lib/shared/log.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import { compareStates } from "#tests/stress/compare-states.ts";
import { type Simulated, simulated } from "#tests/stress/simulated.ts";

/** A world to live through. */
export type ToLive = { seed: string; count: number; trouble: Trouble };
/** faults: messages are lost, doubled and spoilt. clocks: shop and gateway disagree about the time, which jumps. */
export type Trouble = "faults" | "clocks";
/** What broke in a world, in words; nothing where all went well. */
export type Lived = { seed: string; breaches: string[] };

process.on("message", async (world: ToLive) => {
  const breaches = await liveThrough(world).catch((error: unknown) => [errorText(error)]);
  process.send?.({ seed: world.seed, breaches } satisfies Lived);
});

/** One world: orders, payments, lost and doubled messages, silence, jumps of time; then quiet. Returns what broke. */
async function liveThrough({ seed, count, trouble }: ToLive): Promise<string[]> {
  const random = randomFrom(seed);
  const world = await simulated(random);
  world.faults.on = trouble === "faults";
  try {
    for (let step = 0; step < count * 4; step++) {
      if (trouble === "clocks") moveClocks(world, random);
      await act(world, random, step < count * 2);
    }
    world.faults.on = false;
    world.drift(0);
    await settleDown(world);
    const breaches = [
      ...(await fsck(world.shop.db)),
      ...(await auditAgainstGateway(world.shop)),
      ...(await compareStates(world.shop, world.sandbox)),
    ];
    return breaches.map(({ invariant, where, found }) => `${invariant}: ${where}: ${found}`);
  } finally {
    world.close();
  }
}

function moveClocks(world: Simulated, random: Random): void {
  if (random.chance(0.1)) world.drift(random.pick([-600, -300, -90, 0, 0, 90, 300, 600]));
  if (random.chance(0.01)) world.advance(86_400);
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
        addConfirmations: true,
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
    if (!(error instanceof ApiError)) throw error;
  }
}

/** Without faults, time passes until nothing is due any more. */
async function settleDown(world: Simulated): Promise<void> {
  for (let round = 0; round < 12; round++) {
    world.advance(4000);
    await world.deliver();
    while ((await reconcile(world.shop)).full);
    while ((await runJobs(world.shop)) > 0);
  }
  const restless = (await world.shop.db.read.select().from(orders)).filter(
    (order) => order.stock === "reserved",
  );
  // Goods stay reserved only where late money waits for a person.
  for (const order of restless)
    if (!order.reviewReason)
      throw new Error(`order ${order.number} holds goods for nothing: ${order.state}`);
}
