import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fsck } from "#lib/orders/audit/fsck.ts";
import type { Scenario } from "#tests/stress/scenario.ts";
import {
  type Answer,
  isAcknowledged,
  type RunningShop,
  signed,
  withRunningShop,
} from "#tests/stress/server/running-shop.ts";

/** Notifications come in bursts: the wait of one must not add to the wait of the next. */
const BURST = 10;
const BURST_EVERY_MS = 1000;
const PROBE_EVERY_MS = 50;
const MAX_RESPONSE_MS = 2000;
const MAX_BLOCKED_MS = 300;

/**
 * Another process holds the database's write lock while signed notifications keep coming.
 * The event loop is watched from inside the server (Node's monitorEventLoopDelay: how late a 5 ms timer was at worst);
 * the slowest answer of a cheap route, asked every 50 ms, is what a visitor noticed of it.
 */
export const heldWriteLock: Scenario = {
  name: "the write lock held by another process, seconds",
  expected: "503 with Retry-After within 2 s, pages 200, loop free (300 ms), then accepted",
  fullCount: 30,
  testCount: 3,
  needsBuild: true,
  run: (seconds, _seed, progress) =>
    withRunningShop(async (t) => {
      const order = await t.order();
      const pages = ["/", `/api/orders/${order.token}`];
      for (const path of pages) await t.page(path);
      const { notification, answers, probes, visits, longestBlockMs } = await whileLocked(
        join(t.server.dataDir, "shop.db"),
        async () => {
          // Paid after the lock was taken, so that nobody could book it by asking.
          const notification = await t.notificationOf(order);
          await t.serverMetrics();
          const until = performance.now() + seconds * 1000;
          const [answers, probes, visits] = await Promise.all([
            deliverInBursts(t, notification, until, progress),
            visit(t, ["/api/health"], PROBE_EVERY_MS, until),
            visit(t, pages, PROBE_EVERY_MS * 5, until),
          ]);
          return { notification, answers, probes, visits, ...(await t.serverMetrics()) };
        },
      );
      const after = await t.send(signed(notification));
      const state = await t.stateOf(order);
      const sound = (await fsck(t.shop.db)).length === 0;
      const refused = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter);
      const slowest = worst(answers);
      const failedPages = [...probes, ...visits].filter(({ status }) => status !== 200).length;
      return {
        result: [
          `${refused.length} of ${answers.length} × 503 with Retry-After, the slowest after ${slowest} ms`,
          `${visits.length + probes.length} pages, ${failedPages} not 200`,
          `loop blocked ${Math.round(longestBlockMs)} ms at most, slowest health answer ${worst(probes)} ms`,
          `then ${after.text} and ${state}`,
        ].join("; "),
        ok:
          refused.length === answers.length &&
          slowest <= MAX_RESPONSE_MS &&
          failedPages === 0 &&
          longestBlockMs <= MAX_BLOCKED_MS &&
          isAcknowledged(after) &&
          state === "Paid" &&
          sound,
      };
    }),
};

/** Runs `work` while another process holds the write lock. */
async function whileLocked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const holder = fork(new URL("../server/lock-holder.ts", import.meta.url), [file]);
  const ended = once(holder, "exit");
  await once(holder, "message");
  try {
    return await work();
  } finally {
    holder.disconnect();
    await ended;
  }
}

async function deliverInBursts(
  t: RunningShop,
  notification: string,
  until: number,
  progress: (done: number) => void,
): Promise<Answer[]> {
  const sent: Promise<Answer>[] = [];
  const started = performance.now();
  while (performance.now() < until) {
    for (let n = 0; n < BURST; n++) sent.push(t.send(signed(notification)));
    await wait(BURST_EVERY_MS);
    progress(Math.round((performance.now() - started) / 1000));
  }
  return Promise.all(sent);
}

type Visit = { status: number; ms: number };

/** Asks for pages in turn, one every so often whether or not the one before was answered. */
async function visit(
  t: RunningShop,
  paths: string[],
  everyMs: number,
  until: number,
): Promise<Visit[]> {
  const visits: Promise<Visit>[] = [];
  while (performance.now() < until) {
    visits.push(look(t, paths[visits.length % paths.length] ?? "/"));
    await wait(everyMs);
  }
  return Promise.all(visits);
}

async function look(t: RunningShop, path: string): Promise<Visit> {
  const started = performance.now();
  const response = await t.page(path);
  await response.arrayBuffer();
  return { status: response.status, ms: performance.now() - started };
}

const worst = (timed: { ms: number }[]) => Math.round(Math.max(...timed.map(({ ms }) => ms)));
