import { setTimeout as wait } from "node:timers/promises";
import { payments } from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import type { Scenario } from "#tests/stress/scenario.ts";
import {
  isAcknowledged,
  type RunningShop,
  signed,
  startRunningShop,
  type TestOrder,
  withDataDir,
} from "#tests/stress/server/running-shop.ts";

const STREAMS = 200;
const ORDERS = 20;
const CONCURRENCY = 6;
const MAX_EXIT_MS = 5000;
const MAX_UNTIL_PAID_MS = 60_000;

type Round = { acknowledged: number; exitMs: number; lost: number; unpaid: number };

/** A server with open streams gets SIGTERM while notifications arrive, and restarts on the same data. */
export const sigterm: Scenario = {
  name: `SIGTERM with ${STREAMS} open streams and notifications in flight, rounds`,
  expected: "ends within 5 s, 0 acknowledged lost, fsck clean",
  fullCount: 20,
  testCount: 1,
  needsBuild: true,
  run: (count, seed, progress) =>
    withDataDir(async (dataDir) => {
      const random = randomFrom(seed);
      const rounds: Round[] = [];
      let t = await startRunningShop(dataDir);
      try {
        for (let done = 0; done < count; done++) {
          const orders: TestOrder[] = [];
          while (orders.length < ORDERS) orders.push(await t.order());
          const { acknowledged, exitMs } = await terminateUnderLoad(t, orders, random);
          await t.close();
          t = await startRunningShop(dataDir);
          const lost = await countLost(t, acknowledged);
          const unpaid = await untilPaid(t, orders);
          rounds.push({ acknowledged: acknowledged.size, exitMs, lost, unpaid });
          progress(done + 1);
        }
        const breaches = [...(await fsck(t.shop.db)), ...(await auditAgainstGateway(t.shop))];
        return summary(rounds, breaches.length);
      } finally {
        await t.close();
      }
    }),
};

function summary(rounds: Round[], breaches: number) {
  const sum = (key: keyof Round) => rounds.reduce((total, round) => total + round[key], 0);
  const slowest = Math.max(...rounds.map(({ exitMs }) => exitMs));
  return {
    result: [
      `${rounds.length} ends, the slowest after ${(slowest / 1000).toFixed(1)} s`,
      `${sum("acknowledged")} acknowledged, ${sum("lost")} lost`,
      `${rounds.length * ORDERS - sum("unpaid")} of ${rounds.length * ORDERS} orders Paid after the restart`,
      `${breaches} invariants broken`,
    ].join("; "),
    ok: slowest <= MAX_EXIT_MS && sum("lost") + sum("unpaid") + breaches === 0,
  };
}

/** Sends SIGTERM while streams are open and notifications arrive; returns the attempts acknowledged. */
async function terminateUnderLoad(t: RunningShop, orders: TestOrder[], random: Random) {
  const bodies: string[] = [];
  for (const order of orders) bodies.push(await t.notificationOf(order));
  const streams = await openStreams(t, orders);
  const acknowledged = new Set<string>();
  const endAfter = random.whole(1, ORDERS - 1);
  let sentAt = 0;
  const exit = t.server.exited().then(() => performance.now());
  await runConcurrently(Array(ORDERS).keys(), CONCURRENCY, async (n) => {
    // A connection refused after the exit is not an acknowledgement.
    const answer = await t.send(signed(bodies[n] ?? "")).catch(() => null);
    if (answer && isAcknowledged(answer)) acknowledged.add(orders[n]?.attemptId ?? "");
    if (sentAt > 0 || acknowledged.size < endAfter) return;
    sentAt = performance.now();
    process.kill(t.server.pid, "SIGTERM");
  });
  if (sentAt === 0) throw new Error(`only ${acknowledged.size} of ${ORDERS} were acknowledged`);
  const exitMs = (await exit) - sentAt;
  await Promise.all(streams);
  return { acknowledged, exitMs };
}

/** Opens the streams and waits for the first event of each; each promise settles when its stream ends. */
async function openStreams(t: RunningShop, orders: TestOrder[]): Promise<Promise<void>[]> {
  return Promise.all(
    Array.from({ length: STREAMS }, async (_, n) => {
      const response = await t.page(`/api/orders/${orders[n % orders.length]?.token}/events`);
      const reader = response.body?.getReader();
      if (response.status !== 200 || !reader) throw new Error(`a stream: ${response.status}`);
      await reader.read();
      const drain = async () => {
        while (!(await reader.read()).done);
      };
      // Closed and broken connections both count as ended.
      return { ended: drain().catch(() => undefined) };
    }),
  ).then((opened) => opened.map(({ ended }) => ended));
}

async function countLost(t: RunningShop, acknowledged: Set<string>): Promise<number> {
  const kept = await t.shop.db.read.select({ attemptId: payments.attemptId }).from(payments);
  const known = new Set(kept.map(({ attemptId }) => attemptId));
  return [...acknowledged].filter((attemptId) => !known.has(attemptId)).length;
}

/** Waits until the restarted shop shows every order as paid; returns how many it does not. */
async function untilPaid(t: RunningShop, orders: TestOrder[]): Promise<number> {
  const until = performance.now() + MAX_UNTIL_PAID_MS;
  for (;;) {
    const states = await Promise.all(orders.map((order) => t.stateOf(order)));
    const unpaid = states.filter((state) => state !== "Paid").length;
    if (unpaid === 0 || performance.now() > until) return unpaid;
    await wait(200);
  }
}
