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
  if (orders > 0) figures.push(...(await checkoutFigures(orders)));
  if (notifications > 0) figures.push(...(await notificationFigures(notifications)));
  if (simulated > 0) figures.push(await simulationFigure(simulated));
  if (moved > 0 && process.env.TEST_POSTGRES_URL) figures.push(await measureMove(moved));
  return figures;
}

async function checkoutFigures(count: number): Promise<Figure[]> {
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
  const { receiver, next, bare } = await measureNotifications(count);
  const share = `${(receiver.perSecond / next.perSecond).toFixed(2)} of the route handler, ${(next.cpuUs / receiver.cpuUs).toFixed(2)} by processor time`;
  return [
    ["Notifications, bare node:http, the same transaction", shown(bare), ""],
    ["Notifications, Next route handler, the same transaction", shown(next), ""],
    ["Notifications, the shop", `${shown(receiver)} · ${share}`, "≥ 0.8 of the route handler"],
  ];
}

async function simulationFigure(count: number): Promise<Figure> {
  const started = performance.now();
  const broken = await runSimulations("faults", { count, seed: "rates" }, () => undefined);
  if (broken !== null) throw new Error(broken);
  const perSecond = count / ((performance.now() - started) / 1000);
  return ["Simulated orders", `${perSecond.toFixed(0)}`, "≥ 1,000"];
}
