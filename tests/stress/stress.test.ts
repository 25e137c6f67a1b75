import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { generation } from "#tests/harness/generations.ts";
import { scenarios } from "#tests/stress/scenarios.ts";

// A short run of each scenario; npm run stress makes the full ones. The built shop is tried on v1 only: it takes long.
const isBuilt = existsSync(".next/BUILD_ID");
const chosen = scenarios.filter(
  ({ testCount, needsBuild }) => testCount > 0 && (generation === "v1" || !needsBuild),
);
const seed = process.env.STRESS_SEED ?? `tests ${new Date().toISOString().slice(0, 10)}`;

test.for(chosen.map((one) => [one.name, one] as const))(
  "%s",
  { timeout: 120_000 },
  async ([, { testCount, needsBuild, run }], { skip }) => {
    skip(needsBuild === true && !isBuilt, "needs npm run build");
    const { result, ok } = await run(testCount, seed, () => undefined);
    expect(ok, `${result} (seed ${seed})`).toBe(true);
  },
);
