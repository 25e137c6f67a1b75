import type { Scenario } from "#tests/stress/scenario.ts";
import { runSimulations } from "#tests/stress/simulation/run-simulations.ts";

/** Shop and gateway clocks drift up to ten minutes apart while orders are paid, and time jumps by days. */
export const clocks: Scenario = {
  name: "clocks ±10 min apart, jumps of a day, orders",
  expected: "0 wrong states, 0 lost payments",
  fullCount: 4000,
  testCount: 50,
  async run(count, seed, progress) {
    const broken = await runSimulations("clocks", { count, seed }, progress);
    if (broken !== null) return { result: broken, ok: false };
    return { result: `${count.toLocaleString("en")}: 0 wrong, 0 lost`, ok: true };
  },
};
