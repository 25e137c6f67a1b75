// npm test: everything, on a fresh clone too; its last line is "N passed, N failed".
// --all (npm run test:all) repeats the browser tests with each setting that changes how the shop works.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { V1_CURRENCY } from "#lib/payments/ccpayment-v1/currency.ts";
import shop from "#shop/shop.ts";
import { build } from "./build.mjs";
import { setUpBrowser } from "./shared/browser.mjs";
import { failedBrowserTests, failedUnitTests } from "./shared/failed-tests.mjs";
import { childEnv, main, nodePath, run } from "./shared/process.mjs";
import { prepareDatabase } from "./shared/serve.mjs";
import { setUpPostgres } from "./shared/setup-postgres.mjs";
import { setUpS3 } from "./shared/setup-s3.mjs";

const reports = mkdtempSync(join(tmpdir(), "halftone-tests-"));
const total = { passed: 0, failed: 0 };
const failures = [];
const all = process.argv.includes("--all");
// A currency that v1 can't price in leaves v2.
const apis = shop.currency === V1_CURRENCY ? ["v1", "v2"] : ["v2"];
const settings = apis
  .slice(0, all ? undefined : 1)
  .map((api) => [`CCPayment ${api}`, { CCPAYMENT_API: api }]);
// The walk runs these tests inside its fork.
const isFork = process.env.FORK_WALK === "off";

/** Runs one part and adds up what it counted; a part that broke before it could count is a failure. */
async function part(name, work, count) {
  console.log(`\n── ${name}\n`);
  let broke = false;
  await work().catch((error) => {
    console.error(error.message);
    broke = true;
  });
  const { passed = 0, failed = 0, names = [] } = safely(count) ?? {};
  total.passed += passed;
  total.failed += failed > 0 ? failed : broke ? 1 : 0;
  if (failed > 0 || broke) failures.push(...(names.length > 0 ? names : [name]));
}

function safely(count) {
  try {
    return count?.();
  } catch {
    return null;
  }
}

const report = (name) => JSON.parse(readFileSync(join(reports, name), "utf8"));

await main(async () => {
  const dataDir = join(reports, "data");
  const unitReport = join(reports, "unit.json");
  // First of all, since some integration tests serve what was built.
  process.env.DATA_DIR = dataDir;
  const built = part("Build", async () => {
    await prepareDatabase("tests/fixtures");
    await build();
  });
  // Downloads wait for others, the build for a processor.
  await Promise.all([built, setUpBrowser(), setUpPostgres(), setUpS3()]);
  delete process.env.DATA_DIR;
  await part(
    "Unit and integration tests",
    () =>
      run(nodePath(), [
        "node_modules/.bin/vitest",
        "run",
        "--reporter=dot",
        "--reporter=json",
        `--outputFile=${unitReport}`,
      ]),
    () => {
      const unit = report("unit.json");
      const failed = Math.max(unit.numFailedTests, unit.numFailedTestSuites > 0 ? 1 : 0);
      return { passed: unit.numPassedTests, failed, names: failedUnitTests(unit) };
    },
  );
  for (const [name, env] of settings)
    await part(
      `End to end, in Chromium, ${name}`,
      () =>
        run(nodePath(), ["node_modules/.bin/playwright", "test", "--reporter=list,json"], {
          env: childEnv({
            ...env,
            PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, `${name}.json`),
            TEMPLATE_DATA_DIR: dataDir,
          }),
        }),
      () => {
        const browser = report(`${name}.json`);
        const { expected, flaky, unexpected } = browser.stats;
        const names = failedBrowserTests(browser).map((test) => `${name}: ${test}`);
        return { passed: expected + flaky, failed: unexpected, names };
      },
    );
  if (!isFork) {
    const report = join(reports, "fork.json");
    const args = ["tests/fork/walk.ts", "--report", report, ...(all ? ["--full"] : [])];
    await part(
      "A fork: another shop from the same code",
      () => run(nodePath(), args),
      () => JSON.parse(readFileSync(report, "utf8")),
    );
  }
  if (all && !isFork) {
    let image = 0;
    await part(
      "The image: every step of the Dockerfile, without Docker",
      () => run(nodePath(), ["tests/deploy/walk.ts"]).then(() => image++),
      () => ({ passed: image }),
    );
    let sold = 0;
    await part(
      "The other shops",
      () => run(nodePath(), ["scripts/test-shops.mjs"]).then(() => sold++),
      () => ({ passed: sold }),
    );
  }
  rmSync(reports, { recursive: true, force: true });
  if (failures.length > 0)
    console.log(`\nFailed:\n${failures.map((test) => `✗ ${test}`).join("\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
