import { liveThroughWorlds } from "#tests/stress/run-simulations.ts";
import type { Trial } from "#tests/stress/scenario.ts";

/** Real domain code against the sandbox's core on a virtual clock, with seeded faults on every boundary. */
export const simulation: Trial = {
  name: "simulated orders with all faults on",
  must: "fsck clean, both books agree",
  whole: 100_000,
  async run(count, seed, progress) {
    const started = performance.now();
    const broken = await liveThroughWorlds("faults", { count, seed }, progress);
    if (broken !== null) return { got: broken, ok: false };
    const perSecond = Math.round(count / ((performance.now() - started) / 1000));
    return { got: `${count.toLocaleString("en")}, clean, ${perSecond} a second`, ok: true };
  },
};
