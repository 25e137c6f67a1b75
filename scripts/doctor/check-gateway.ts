import { createClient } from "#lib/ccpayment/v1/client.ts";
import { env } from "#lib/env.ts";
import type { Finding } from "#scripts/doctor/finding.ts";

const MAX_SKEW_SECONDS = 60;

/** Whether the gateway accepts a signed call, and whether its clock and ours agree. */
export async function checkGateway(serving: boolean): Promise<Finding[]> {
  const call = "Signed call to the gateway";
  const { gateway, sandbox, port } = env();
  if (sandbox === "on" && !serving) {
    const reason = `The sandbox runs inside the shop, and nothing serves on port ${port}: start it (npm run demo), then run this again.`;
    return [{ name: call, kind: "skipped", reason }];
  }
  let serverMs = 0;
  const client = createClient({
    ...gateway,
    fetch: async (...args) => {
      const response = await fetch(...args);
      serverMs = Number(response.headers.get("timestamp")) * 1000;
      return response;
    },
  });
  const answer = await client.listCoins();
  if (answer.ok) {
    const note = `${gateway.baseUrl}, ${answer.value.length} coins`;
    return [{ name: call, kind: "fine", note }, checkClock(serverMs)];
  }
  const advice =
    answer.error.kind === "network"
      ? `Can this machine reach ${new URL(gateway.baseUrl).origin}? Try it with curl; a firewall or a proxy may be in the way.`
      : "Check CCPAYMENT_APP_ID, CCPAYMENT_APP_SECRET and that the account is verified and speaks v1.";
  const problem = answer.error.message;
  return [{ name: call, kind: "problem", problem, advice }, checkClock(serverMs)];
}

/** @param serverMs the gateway's time, ms UTC; 0 when it did not say. */
function checkClock(serverMs: number): Finding {
  const name = "Clock";
  if (!(serverMs > 0))
    return { name, kind: "skipped", reason: "The gateway did not say what time it has." };
  const skewSeconds = Math.round((Date.now() - serverMs) / 1000);
  if (Math.abs(skewSeconds) <= MAX_SKEW_SECONDS)
    return { name, kind: "fine", note: `${skewSeconds} s from the gateway's` };
  const problem = `${skewSeconds} s from the gateway's; its requests are valid for 120 s.`;
  const advice = "Set this machine's time, or reset the sandbox's clock if it was moved.";
  return { name, kind: "problem", problem, advice };
}
