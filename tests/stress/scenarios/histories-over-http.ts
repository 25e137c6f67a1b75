import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { type PaymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import { compareStates } from "#tests/stress/compare-states.ts";
import { type WithInstances, withInstances } from "#tests/stress/instances/with-instances.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const BATCH = 250;

const amounts: [PaymentRequest["amount"], ...PaymentRequest["amount"][]] = [
  "exact",
  { fraction: "0.5" },
  { fraction: "0.25" },
  "0.3",
];

/**
 * Payments in time and late, refunds, and notifications repeated and reordered, over HTTP and into one database by
 * several instances, which reconcile at the same time.
 */
export const historiesOverHttp: Scenario = {
  name: "the same through HTTP and database",
  expected: "fsck clean, states as the gateway's",
  fullCount: 5000,
  testCount: 40,
  async run(count, seed, progress, instances) {
    for (let done = 0; done < count; done += BATCH) {
      const batchSeed = `${seed}/${done / BATCH}`;
      const size = Math.min(BATCH, count - done);
      const broken = await withInstances(instances, {}, (t) =>
        runBatch(t, randomFrom(batchSeed), size),
      );
      if (broken.length > 0)
        return { result: `seed ${batchSeed}: ${broken.join("; ")}`, ok: false };
      progress(done);
    }
    return { result: `${count.toLocaleString("en")}, clean`, ok: true };
  },
};

async function runBatch(t: WithInstances, random: Random, count: number): Promise<string[]> {
  const variant = await addVariant(t.shop, count);
  for (let order = 0; order < count; order++)
    await checkout(t.shop, await requestFor(t.shop, variant));
  const ids = (await t.shop.db.read.select({ id: attempts.id }).from(attempts)).map(({ id }) => id);
  const moveMoney = () => {
    for (const id of ids) transfers(t, random, id);
  };
  moveMoney();
  await Promise.all([notify(t, random), t.askAll("work", {})]);
  // Past the end of every order.
  await t.advance(100_000);
  moveMoney();
  await Promise.all([notify(t, random), t.askAll("work", {})]);
  for (let round = 0; round < 4; round++) {
    await t.advance(4000);
    await t.askAll("work", {});
  }
  const breaches = [
    ...(await fsck(t.shop.db)),
    ...(await auditAgainstGateway(t.shop)),
    ...(await compareStates(t.shop, t.sandbox)),
  ];
  return breaches.map(({ invariant, where, found }) => `${invariant}: ${where}: ${found}`);
}

/** Up to three payments of an order, and now and then a refund. */
function transfers({ sandbox }: WithInstances, random: Random, id: string): void {
  const token = random.pick(tokens as [(typeof tokens)[0]]);
  try {
    for (let left = random.whole(0, 3); left > 0; left--)
      payOrder(sandbox, id, {
        tokenId: (random.chance(0.8) ? token : random.pick(tokens as [typeof token])).tokenId,
        amount: random.pick<PaymentRequest["amount"]>(amounts),
        stage: "success",
        addConfirmations: false,
        internal: random.chance(0.3),
      });
    if (random.chance(0.2))
      refundOrder(sandbox, id, {
        amount: "all",
        networkFee: "0",
        status: random.pick(["success", "failed"] as const),
        internal: random.chance(0.3),
      });
  } catch (error) {
    // Nothing was due, or nothing paid that could be refunded.
    if (!(error instanceof ApiError)) throw error;
  }
}

/** Sends the notifications in any order, some twice, some never. */
async function notify({ sandbox }: WithInstances, random: Random): Promise<void> {
  const all = sandbox.store.select().from(deliveries).all();
  const sendings = all.flatMap((delivery) =>
    Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => ({
      delivery,
      rank: random.unit(),
    })),
  );
  sendings.sort((a, b) => a.rank - b.rank);
  for (let at = 0; at < sendings.length; at += 8)
    await Promise.all(
      sendings
        .slice(at, at + 8)
        .map(({ delivery }) => sendOnce(sandbox, delivery, { manual: true })),
    );
}
