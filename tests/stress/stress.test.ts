import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarios } from "#tests/stress/scenarios.ts";

// A short run of each scenario; npm run stress makes the full ones.
const isBuilt = existsSync(".next/BUILD_ID");
const seed = process.env.STRESS_SEED ?? `tests ${new Date().toISOString().slice(0, 10)}`;

test.for(scenarios.filter(({ testCount }) => testCount > 0).map((one) => [one.name, one] as const))(
  "%s",
  { timeout: 120_000 },
  async ([, { testCount, needsBuild, run }], { skip }) => {
    skip(needsBuild === true && !isBuilt, "needs npm run build");
    const { result, ok } = await run(testCount, seed, () => undefined);
    expect(ok, `${result} (seed ${seed})`).toBe(true);
  },
);
