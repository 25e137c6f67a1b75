import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { trials } from "#tests/stress/scenarios.ts";

// A share of each figure on every run; npm run torture runs them whole.
const counts: Record<string, number> = {
  "random histories through the state function": 5000,
  "the same through HTTP and database": 100,
  "clocks ±10 min apart, jumps of a day, orders": 120,
  "simulated orders with all faults on": 400,
  "hostile bodies at the verifier": 20_000,
  "one notification many times at once": 200,
  "last item, 500 buyers, 1 process, rounds": 2,
  "last item, 500 buyers, 3 processes, rounds": 2,
  "every delivery lost while the shop is down, orders": 60,
  "kill -9 at random moments": 4,
  "hostile bodies over HTTP": 6000,
  "the write lock held by another process, seconds": 5,
  "disk full, notifications": 40,
  "SIGTERM with 200 open streams and notifications in flight, rounds": 1,
  "each guard removed, one at a time": 3,
};

const isBuilt = existsSync(".next/BUILD_ID");

test.for(trials.map((trial) => [trial.name, trial] as const))(
  "%s",
  { timeout: 120_000 },
  async ([name, trial], { skip }) => {
    skip(trial.needsBuild === true && !isBuilt, "needs npm run build");
    const count = counts[name];
    if (count === undefined) throw new Error(`no share is set for ${name}`);
    const seed = process.env.TORTURE_SEED ?? `ci ${new Date().toISOString().slice(0, 10)}`;
    const { got, ok } = await trial.run(count, seed, () => undefined);
    expect(ok, `${got} (seed ${seed})`).toBe(true);
  },
);
