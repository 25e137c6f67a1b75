import { liveThroughWorlds } from "#tests/stress/run-simulations.ts";
import type { Trial } from "#tests/stress/scenario.ts";

/** Orders live while the gateway's clock wanders up to ten minutes from the shop's, and days are skipped. */
export const clocks: Trial = {
  name: "clocks ±10 min apart, jumps of a day, orders",
  must: "0 wrong states, 0 lost payments",
  whole: 4000,
  async run(count, seed, progress) {
    const broken = await liveThroughWorlds("clocks", { count, seed }, progress);
    if (broken !== null) return { got: broken, ok: false };
    return { got: `${count.toLocaleString("en")}: 0 wrong, 0 lost`, ok: true };
  },
};
