import { parseArgs } from "node:util";
import { errorText } from "#lib/shared/log.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { checks } from "#tests/conformance/v1/checks.ts";
import { peer } from "#tests/conformance/v1/peer.ts";
import { questions } from "#tests/conformance/v1/questions.ts";

// npm run conformance -- --base-url URL: whether what answers there speaks CCPayment v1 as its documentation says.
// Opens a few orders that nobody pays, and moves no money. Credentials: CCPAYMENT_APP_ID and CCPAYMENT_APP_SECRET.
const { values } = parseArgs({
  options: {
    "base-url": { type: "string", default: "http://127.0.0.1:3000/sandbox/ccpayment/v1" },
  },
});
const { CCPAYMENT_APP_ID, CCPAYMENT_APP_SECRET } = process.env;
const credentials =
  CCPAYMENT_APP_ID && CCPAYMENT_APP_SECRET
    ? { appId: CCPAYMENT_APP_ID, appSecret: CCPAYMENT_APP_SECRET }
    : sandboxCredentials;
const asked = peer({ baseUrl: values["base-url"], ...credentials });
console.log(`${asked.baseUrl}\n`);

let failed = 0;
for (const { name, run } of checks) {
  const found = await run(asked).then(
    () => null,
    (error: unknown) => errorText(error),
  );
  if (found !== null) failed++;
  console.log(found === null ? `✓ ${name}` : `✗ ${name}\n    ${found}`);
}
console.log("\nWhat no source settles, as it is there:\n");
for (const { name, observe } of questions) {
  const found = await observe(asked).catch((error: unknown) => `no answer: ${errorText(error)}`);
  console.log(`· ${name}: ${found}`);
}
console.log(`\n${checks.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
