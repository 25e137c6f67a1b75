import { setTimeout as wait } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import { orders } from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { type PlainBrowser, plainBrowser } from "#tests/harness/network/plain-browser.ts";
import {
  type BuiltInstances,
  withBuiltInstances,
} from "#tests/stress/instances/built-instances.ts";
import { buy, followOrder, type Told } from "#tests/stress/instances/shopper.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

const SHOPPERS = 4;
/** Pages of orders that nobody pays, open all the time. */
const OPEN_PAGES = 20;
const MAX_UNTIL_SHOWN_MS = 60_000;

/** While shoppers browse, buy and pay, each instance is restarted in turn. */
export const rollingRestart: Scenario = {
  name: "rolling restart under load, rounds",
  expected: "0 requests failed, 0 notifications lost, fsck clean",
  fullCount: 5,
  testCount: 0,
  needsBuild: true,
  anyDatabase: true,
  run: (count, _seed, progress, instances) =>
    withBuiltInstances(instances, async (t) => {
      const failures: string[] = [];
      const load = await startLoad(t, (error) => failures.push(String(error)));
      const slowestMs = await restartAll(t, count, progress);
      const { paid, reopened } = await load.stop();
      const tokens = paid.map(({ token }) => token);
      const kept = await t.shop.db.read
        .select({ state: orders.state })
        .from(orders)
        .where(inArray(orders.token, tokens));
      const unpaid = tokens.length - kept.filter(({ state }) => state === "Paid").length;
      const { lost, broken, busy } = await followDeliveries(t, paid);
      const breaches = [...(await fsck(t.shop.db)), ...(await auditAgainstGateway(t.shop))];
      const first = failures.length > 0 ? ` (${failures[0]})` : "";
      return {
        result: [
          `${count * instances} restarts of ${instances} instances, the slowest end after ${(slowestMs / 1000).toFixed(1)} s`,
          `${t.balancer.requests()} requests, ${failures.length} failed${first}`,
          `${paid.length} orders paid, ${unpaid} not Paid`,
          `notifications: ${lost} lost, ${broken} tries failed, ${busy} × 503`,
          `${reopened} streams reopened`,
          `${breaches.length} invariants broken`,
        ].join("; "),
        ok:
          failures.length + unpaid + lost + broken + breaches.length === 0 &&
          paid.length > 0 &&
          reopened > 0,
      };
    }),
};

/** Restarts each instance in turn, `rounds` times; returns how long the slowest took to end. */
async function restartAll(
  { servers, start }: BuiltInstances,
  rounds: number,
  progress: (done: number) => void,
): Promise<number> {
  let slowestMs = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [n, server] of [...servers.entries()]) {
      const signalled = performance.now();
      process.kill(server.pid, "SIGTERM");
      await server.exited();
      slowestMs = Math.max(slowestMs, performance.now() - signalled);
      await start(n);
    }
    progress(round + 1);
  }
  return slowestMs;
}

const isPaid = (state: string) => state === "Paid";

/** Shoppers who buy one thing after the other, and pages that stay open; `stop` pays what those pages are about. */
async function startLoad(t: BuiltInstances, failed: (error: unknown) => void) {
  let isOver = false;
  let visitors = 0;
  let reopened = 0;
  const paid: Told[] = [];
  const newBrowser = () => {
    visitors++;
    return plainBrowser(t.url, `10.0.${visitors >> 8}.${visitors & 255}`);
  };
  const pay = async (told: Told) => {
    await t.sandbox.pay(told.attemptId, "exact");
    paid.push(told);
  };
  const follow = async (browser: PlainBrowser, { token }: Told) => {
    const opened = await followOrder(browser, token, isPaid);
    reopened += opened - 1;
  };
  const shop = async () => {
    while (!isOver)
      try {
        const browser = newBrowser();
        const told = await buy(browser, t.productPath);
        await Promise.all([follow(browser, told), pay(told)]);
      } catch (error) {
        failed(error);
      }
  };
  const unpaid: Told[] = [];
  const open: Promise<void>[] = [];
  for (let page = 0; page < OPEN_PAGES; page++) {
    const browser = newBrowser();
    const told = await buy(browser, t.productPath);
    unpaid.push(told);
    open.push(follow(browser, told).catch(failed));
  }
  const shoppers = Array.from({ length: SHOPPERS }, shop);
  return {
    async stop() {
      isOver = true;
      await Promise.all(unpaid.map(pay));
      const isLate = wait(MAX_UNTIL_SHOWN_MS, "late", { ref: false });
      const shown = await Promise.race([Promise.all([...shoppers, ...open]), isLate]);
      if (shown === "late") failed("an open page never showed that its order was paid");
      return { paid, reopened };
    },
  };
}

/**
 * Waits until the gateway has delivered all; counts those that it could not, and the tries that were not acknowledged:
 * 503 is what an instance may answer when its database is busy.
 */
async function followDeliveries({ sandbox }: BuiltInstances, paid: Told[]) {
  const found = { lost: 0, broken: 0, busy: 0 };
  await runConcurrently(Array(paid.length).keys(), 4, async (n) => {
    const until = performance.now() + MAX_UNTIL_SHOWN_MS;
    for (;;) {
      const all = await sandbox.deliveries(paid[n]?.attemptId ?? "");
      const isDone = all.length > 0 && all.every(({ status }) => status === "delivered");
      if (!isDone && performance.now() < until) {
        await wait(200);
        continue;
      }
      if (!isDone) found.lost++;
      for (const { acknowledged, status } of all.flatMap(({ attempts }) => attempts))
        if (!acknowledged) found[status === 503 ? "busy" : "broken"]++;
      return;
    }
  });
  return found;
}
