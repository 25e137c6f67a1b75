import type { Reader } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
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
import { settleDown } from "#tests/stress/simulation/settle-down.ts";
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
  const { read } = simulation.shop.db;
  let known: KnownAttempt[] = [];
  for (let step = 0; step < count * 4; step++) {
    if (conditions === "clocks") moveClocks(simulation, random);
    const opened = await act(simulation, random, known, step < count * 2);
    if (opened) known = await readAttempts(read, {});
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

type KnownAttempt = { id: string; orderId: string };

/** Does something at random; returns whether there may be more attempts than before. */
async function act(
  simulation: Simulated,
  random: Random,
  known: KnownAttempt[],
  mayOrder: boolean,
): Promise<boolean> {
  const { shop, sandbox } = simulation;
  const some = known[random.whole(0, Math.max(known.length - 1, 0))];
  const chance = random.unit();
  if (mayOrder && chance < 0.3) {
    await checkout(shop, await requestFor(shop, random.pick(simulation.variants)));
    return true;
  }
  if (chance < 0.55 && some) {
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
  else if (chance < 0.97 && some) {
    await payOrder(shop, some.orderId, { kind: "hosted" });
    return true;
  } else if (some)
    await orRefused(() =>
      refundOrder(sandbox, some.id, {
        amount: "all",
        networkFee: "0",
        status: "success",
        internal: false,
      }),
    );
  return false;
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
