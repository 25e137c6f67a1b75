import type { Reader } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
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
import { openDatabases, type Simulated, simulated } from "#tests/stress/simulation/simulated.ts";

/** A simulation to run. */
export type SimulationRequest = { seed: string; count: number; conditions: Conditions };
/** faults: messages are lost, repeated and damaged. clocks: shop and gateway disagree about the time, which jumps. */
export type Conditions = "faults" | "clocks";
/** `breaches`: what failed, as text. */
export type SimulationResult = { seed: string; breaches: string[] };

const databases = await openDatabases();

process.on("disconnect", async () => {
  await databases.close();
  process.exit();
});

process.on("message", async (request: SimulationRequest) => {
  const breaches = await simulate(request).catch((error: unknown) => [errorText(error)]);
  process.send?.({ seed: request.seed, breaches } satisfies SimulationResult);
});

/** Orders, payments and refunds under faults or drifting clocks, then without; returns what failed. */
async function simulate({ seed, count, conditions }: SimulationRequest): Promise<string[]> {
  const random = randomFrom(seed);
  const simulation = await simulated(random, databases);
  simulation.faults.on = conditions === "faults";
  for (let step = 0; step < count * 4; step++) {
    if (conditions === "clocks") moveClocks(simulation, random);
    await act(simulation, random, step < count * 2);
  }
  simulation.faults.on = false;
  simulation.drift(0);
  await settleDown(simulation);
  const breaches = [
    ...(await fsck(simulation.shop.db)),
    ...(await auditAgainstGateway(simulation.shop)),
    ...(await compareStates(simulation.shop, simulation.sandbox)),
  ];
  return breaches.map(({ invariant, where, found }) => `${invariant}: ${where}: ${found}`);
}

function moveClocks(simulation: Simulated, random: Random): void {
  if (random.chance(0.1)) simulation.drift(random.pick([-600, -300, -90, 0, 0, 90, 300, 600]));
  if (random.chance(0.01)) simulation.advance(86_400);
}

async function act(simulation: Simulated, random: Random, mayOrder: boolean): Promise<void> {
  const { shop, sandbox } = simulation;
  const all = await readAttempts(shop.db.read, {});
  const some = all[random.whole(0, Math.max(all.length - 1, 0))];
  const chance = random.unit();
  if (mayOrder && chance < 0.3) {
    await checkout(shop, await requestFor(shop, random.pick(simulation.variants)));
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
  } else if (chance < 0.75) await simulation.deliver();
  else if (chance < 0.85) simulation.advance(random.pick([5, 20, 400, 4000]));
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

const readAttempts = prepared((read: Reader) =>
  read.select({ id: attempts.id, orderId: attempts.orderId }).from(attempts),
);

async function orRefused(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/** Lets time pass, without faults, until nothing is due. */
async function settleDown(simulation: Simulated): Promise<void> {
  for (let round = 0; round < 12; round++) {
    simulation.advance(4000);
    await simulation.deliver();
    while ((await reconcile(simulation.shop)).full);
    while ((await runJobs(simulation.shop)) > 0);
  }
  const stillReserved = (await simulation.shop.db.read.select().from(orders)).filter(
    (order) => order.stock === "reserved",
  );
  // Stock stays reserved only for an order that needs review.
  for (const order of stillReserved)
    if (!order.reviewReasons)
      throw new Error(`order ${order.number} still reserves stock: ${order.state}`);
}
