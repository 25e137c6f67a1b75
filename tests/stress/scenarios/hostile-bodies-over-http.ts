import { jobs, orders, payments, refunds } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import type { Shop } from "#lib/shop.ts";
import { account } from "#tests/harness/generations.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { type Attack, createAttacks } from "#tests/stress/attacks.ts";
import type { Scenario } from "#tests/stress/scenario.ts";
import { isAcknowledged, signed, withRunningShop } from "#tests/stress/server/running-shop.ts";
import { FLAT_MEMORY, watchMemory } from "#tests/stress/server/watch-memory.ts";

const CONCURRENCY = 4;
/** By then the engine has compiled the code and sized its heap. */
const MIN_WARM_UP = 5000;

/** Forged and broken deliveries to the webhook route of a running server, about an order awaiting payment. */
export const hostileBodiesOverHttp: Scenario = {
  name: "hostile bodies over HTTP",
  expected: `0 accepted, 0 answered 5xx, ${FLAT_MEMORY}`,
  fullCount: 50_000,
  testCount: 1500,
  needsBuild: true,
  run: (count, seed, progress) =>
    withRunningShop(async (t) => {
      const { attemptId } = await t.order();
      const timestamp = Math.floor(Date.now() / 1000);
      const { genuine, attack } = createAttacks({
        ...account,
        timestamp,
        merchantOrderId: attemptId,
      });
      const before = await factsOf(t.shop);
      const random = randomFrom(seed);
      const answers = { accepted: 0, failed: 0 };
      const sendRange = (from: number, to: number) =>
        runConcurrently(Array(to - from).keys(), CONCURRENCY, async (n) => {
          const answer = await t.send(nextForged(genuine, () => attack(from + n, random)));
          if (answer.status === 200 || isAcknowledged(answer)) answers.accepted++;
          if (answer.status >= 500) answers.failed++;
          if (n % 1000 === 0) progress(from + n);
        });
      const warm = Math.min(Math.max(count / 5, MIN_WARM_UP), count);
      await sendRange(0, warm);
      const growth = await watchMemory(t);
      await sendRange(warm, count);
      const { flat, text } = await growth();
      const unchanged = (await factsOf(t.shop)) === before && (await fsck(t.shop.db)).length === 0;
      const control = await t.send(signed(genuine.body.toString()));
      const { accepted, failed } = answers;
      return {
        result: `${count.toLocaleString("en")}, ${accepted} accepted, ${failed} × 5xx, ${text}${unchanged ? "" : ", orders changed"}`,
        ok: accepted + failed === 0 && unchanged && flat && isAcknowledged(control),
      };
    }),
};

/** The next attack that differs from the genuine message over HTTP too, which trims blanks around header values. */
function nextForged(genuine: Attack, next: () => Attack): Attack {
  for (;;) {
    const { timestamp, sign, body } = next();
    const same =
      timestamp.trim() === genuine.timestamp && sign === genuine.sign && body.equals(genuine.body);
    if (!same) return { timestamp, sign, body };
  }
}

/** All that money and stock depend on; not when the reconciler last checked. */
async function factsOf({ db }: Shop): Promise<string> {
  const { id, state, stock, reviewReasons } = orders;
  return JSON.stringify([
    await db.read.select({ id, state, stock, reviewReasons }).from(orders),
    await db.read.select().from(payments),
    await db.read.select().from(refunds),
    await db.read.select({ order: jobs.orderId, kind: jobs.kind }).from(jobs),
  ]);
}
