import { parseArgs } from "node:util";
import { isLocalUrl } from "#lib/shared/local-address.ts";
import { errorText } from "#lib/shared/log.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { runChecks, tellQuestions } from "#tests/conformance/report.ts";
import { checks as v1Checks } from "#tests/conformance/v1/checks.ts";
import { peer as v1Peer } from "#tests/conformance/v1/peer.ts";
import { questions as v1Questions } from "#tests/conformance/v1/questions.ts";
import { checks as v2Checks } from "#tests/conformance/v2/checks.ts";
import { peer as v2Peer } from "#tests/conformance/v2/peer.ts";
import { planChecks } from "#tests/conformance/v2/plan.ts";
import { questions as v2Questions } from "#tests/conformance/v2/questions.ts";

const help = `npm run conformance -- [options]: whether what answers at a base URL speaks CCPayment as documented.

  --base-url URL        ends in /v1 or /v2; without it, both versions of the sandbox at http://127.0.0.1:3000
  --allow-money-moves   v2, elsewhere than on this machine: withdrawals, transfers, swaps and batches too; needs
    --limit USD           what may be spent in all
    --cwallet USER        a Cwallet id or e-mail address that receives a withdrawal
    --address CHAIN:ADDR  such as TRX:T…, for a batch that is aborted before it is sent

Opens a few orders that nobody pays. Credentials: CCPAYMENT_V1_APP_ID and …_APP_SECRET, or with V2, or unprefixed;
the sandbox's own on this machine.`;

const { values } = parseArgs({
  options: {
    "base-url": { type: "string" },
    "allow-money-moves": { type: "boolean", default: false },
    limit: { type: "string" },
    cwallet: { type: "string" },
    address: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

type Version = "v1" | "v2";

function credentialsOf(version: Version, baseUrl: string) {
  const { env } = process;
  const named = (name: string) => env[`CCPAYMENT_${version.toUpperCase()}_${name}`];
  const appId = named("APP_ID") ?? env.CCPAYMENT_APP_ID;
  const appSecret = named("APP_SECRET") ?? env.CCPAYMENT_APP_SECRET;
  if (appId && appSecret) return { appId, appSecret };
  if (!isLocalUrl(baseUrl)) throw new Error("Set CCPAYMENT_APP_ID and CCPAYMENT_APP_SECRET.");
  return version === "v2" ? sandboxCredentials.v2 : sandboxCredentials;
}

async function runV1(baseUrl: string): Promise<number> {
  const asked = v1Peer({ baseUrl, ...credentialsOf("v1", baseUrl) });
  const failed = await runChecks(
    v1Checks.map(({ name, run }) => ({ name, run: () => run(asked) })),
  );
  await tellQuestions(
    v1Questions.map(({ name, observe }) => ({ name, observe: () => observe(asked) })),
  );
  console.log(`\n${v1Checks.length - failed} passed, ${failed} failed\n`);
  return failed;
}

async function runV2(baseUrl: string): Promise<number> {
  const asked = v2Peer({ baseUrl, ...credentialsOf("v2", baseUrl) });
  const allowMoneyMoves = values["allow-money-moves"];
  const { checks, skipped, means } = planChecks(v2Checks, { ...values, baseUrl, allowMoneyMoves });
  const failed = await runChecks(
    checks.map(({ name, run }) => ({ name, run: () => run(asked, means) })),
  );
  for (const { name, effect } of skipped) console.log(`- ${name}: skipped, ${effect}`);
  const questions = v2Questions.filter(({ provokes }) => !provokes || isLocalUrl(baseUrl));
  await tellQuestions(
    questions.map(({ name, observe }) => ({ name, observe: () => observe(asked) })),
  );
  console.log(`\n${checks.length - failed} passed, ${failed} failed, ${skipped.length} skipped\n`);
  return failed;
}

async function main(): Promise<number> {
  const local = "http://127.0.0.1:3000/sandbox/ccpayment";
  const urls = values["base-url"] ? [values["base-url"]] : [`${local}/v1`, `${local}/v2`];
  let failed = 0;
  for (const url of urls) {
    console.log(`${url}\n`);
    failed += await (/\/v2\/?$/.test(url) ? runV2(url) : runV1(url));
  }
  return failed;
}

if (values.help) {
  console.log(help);
} else {
  const failed = await main().catch((error: unknown) => {
    console.error(errorText(error));
    return 1;
  });
  process.exitCode = failed > 0 ? 1 : 0;
}
