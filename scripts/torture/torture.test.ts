import { expect, test } from "vitest";
import { trials } from "#scripts/torture/trials.ts";

// A share of each figure on every run; npm run torture runs them whole.
const counts: Record<string, number> = {
  "random histories through the state function": 5000,
  "simulated orders with all faults on": 400,
  "hostile bodies at the verifier": 20_000,
  "one notification many times at once": 200,
  "last item, 500 buyers, rounds": 2,
  "every delivery lost while the shop is down, orders": 60,
  "kill -9 at random moments": 4,
  "each guard removed, one at a time": 3,
};

test.each(trials.map((trial) => [trial.name, trial] as const))(
  "%s",
  async (name, trial) => {
    const count = counts[name];
    if (count === undefined) throw new Error(`no share is set for ${name}`);
    const seed = process.env.TORTURE_SEED ?? `ci ${new Date().toISOString().slice(0, 10)}`;
    const { got, ok } = await trial.run(count, seed, () => undefined);
    expect(ok, `${got} (seed ${seed})`).toBe(true);
  },
  120_000,
);
