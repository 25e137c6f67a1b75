import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { V1_CURRENCY } from "#lib/payments/ccpayment-v1/currency.ts";
import shop from "#shop/shop.ts";
import { generation } from "#tests/harness/generations.ts";
import { scenarios } from "#tests/stress/scenarios.ts";

// A short run of each scenario; npm run stress makes the full ones. The built shop takes long: it is tried on one API only.
const builtOn = shop.currency === V1_CURRENCY ? "v1" : "v2";
const INSTANCES = 2;
const isBuilt = existsSync(".next/BUILD_ID");
const chosen = scenarios.filter(
  ({ testCount, needsBuild }) => testCount > 0 && (generation === builtOn || !needsBuild),
);
const seed = process.env.STRESS_SEED ?? `tests ${new Date().toISOString().slice(0, 10)}`;

test.for(chosen.map((one) => [one.name, one] as const))(
  "%s",
  { timeout: 120_000 },
  async ([, { testCount, needsBuild, run }], { skip }) => {
    skip(needsBuild === true && !isBuilt, "needs npm run build");
    const { result, ok } = await run(testCount, seed, () => undefined, INSTANCES);
    expect(ok, `${result} (seed ${seed})`).toBe(true);
  },
);
