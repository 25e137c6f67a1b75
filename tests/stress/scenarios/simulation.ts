import type { Scenario } from "#tests/stress/scenario.ts";
import { runSimulations } from "#tests/stress/simulation/run-simulations.ts";

/** Real domain code against the sandbox's core on a virtual clock, with seeded faults on every boundary. */
export const simulation: Scenario = {
  name: "simulated orders with all faults on",
  expected: "fsck clean, both books agree",
  fullCount: 100_000,
  testCount: 150,
  async run(count, seed, progress) {
    const started = performance.now();
    const broken = await runSimulations("faults", { count, seed }, progress);
    if (broken !== null) return { result: broken, ok: false };
    const perSecond = Math.round(count / ((performance.now() - started) / 1000));
    return { result: `${count.toLocaleString("en")}, clean, ${perSecond} a second`, ok: true };
  },
};
