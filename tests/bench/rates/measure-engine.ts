import { dialect } from "#db/dialect.ts";
import { measureCheckouts } from "#tests/bench/rates/checkout-rates.ts";
import type { Rate } from "#tests/bench/rates/lanes.ts";
import { measureMove } from "#tests/bench/rates/move-rate.ts";
import {
  measureCheckoutFloor,
  measureNotifications,
} from "#tests/bench/rates/notification-rates.ts";
import { runSimulations } from "#tests/stress/simulation/run-simulations.ts";

/** How many of each are measured; 0 leaves one out. */
export type Sizes = { orders: number; notifications: number; simulated: number; moved: number };
/** A figure's name, its cell, and the goal. */
export type Figure = [name: string, measured: string, goal: string];

const SIMULATION_LIMIT_MS = 60_000;

const shown = ({ perSecond, cpuUs }: Rate) =>
  `${perSecond.toFixed(0)} · ${(cpuUs / 1000).toFixed(2)} ms`;

// One database of the two, in a process of its own: tables are made for the one that DATABASE_URL names.
process.on("message", async (sizes: Sizes) => {
  const figures = await measureEngine(sizes).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
  process.send?.(figures, () => process.exit(0));
});

async function measureEngine({
  orders,
  notifications,
  simulated,
  moved,
}: Sizes): Promise<Figure[]> {
  const figures: Figure[] = [];
  const keep = (some: Figure[]) => {
    for (const [name, figure] of some) console.log(`${name}: ${figure}`);
    figures.push(...some);
  };
  if (orders > 0) keep(await checkoutFigures(orders));
  if (notifications > 0) keep(await notificationFigures(notifications));
  if (simulated > 0) keep([await simulationFigure(simulated)]);
  // From SQLite to PostgreSQL: one figure of both.
  if (moved > 0 && dialect === "sqlite" && process.env.TEST_POSTGRES_URL) {
    begin(`moving ${moved} orders to PostgreSQL`);
    keep([await measureMove(moved)]);
  }
  return figures;
}

const begin = (what: string) =>
  console.log(`… ${dialect}, after ${(performance.now() / 1000).toFixed(0)} s: ${what}`);

async function checkoutFigures(count: number): Promise<Figure[]> {
  begin(`${count} checkouts, for a minute at most: their floor, one instance, three`);
  const floor = await measureCheckoutFloor(count);
  const one = await measureCheckouts(1, count);
  const three = await measureCheckouts(3, count);
  const gain = (name: "placed" | "paid") =>
    `× ${(three[name].perSecond / one[name].perSecond).toFixed(2)}`;
  return [
    ["Checkouts, bare node:http, the same transactions", shown(floor), ""],
    ["Checkouts, 1 instance", shown(one.placed), "published"],
    [
      "Checkouts, 3 instances",
      `${shown(three.placed)} · ${gain("placed")}`,
      "× 1.6 where cores allow",
    ],
    ["Paid orders, 1 instance", shown(one.paid), "published"],
    [
      "Paid orders, 3 instances",
      `${shown(three.paid)} · ${gain("paid")}`,
      "× 1.6 where cores allow",
    ],
    ["Oversold; fsck", "0; clean", "0; clean"],
  ];
}

async function notificationFigures(count: number): Promise<Figure[]> {
  begin(`${count} notifications`);
  const { receiver, next, bare } = await measureNotifications(count);
  const share = `${(receiver.perSecond / next.perSecond).toFixed(2)} of the route handler, ${(next.cpuUs / receiver.cpuUs).toFixed(2)} by processor time`;
  return [
    ["Notifications, bare node:http, the same transaction", shown(bare), ""],
    ["Notifications, Next route handler, the same transaction", shown(next), ""],
    ["Notifications, the shop", `${shown(receiver)} · ${share}`, "≥ 0.8 of the route handler"],
  ];
}

/** The clock begins with the first result: to start the processes is no part of it. */
async function simulationFigure(count: number): Promise<Figure> {
  begin(`simulating ${count} orders, for a minute at most`);
  const wanted = { count, seed: "rates", limitMs: SIMULATION_LIMIT_MS };
  const reached: { at: number; done: number }[] = [];
  const broken = await runSimulations("faults", wanted, (done) => {
    reached.push({ at: performance.now(), done });
  });
  if (broken !== null) throw new Error(broken);
  const [first, last] = [reached[0], reached.at(-1)];
  if (!first || !last || first === last) throw new Error("too few orders to measure");
  const perSecond = (last.done - first.done) / ((last.at - first.at) / 1000);
  return ["Simulated orders", `${perSecond.toFixed(0)} (of ${last.done})`, "≥ 1,000"];
}
