import { env } from "#lib/env.ts";
import { createGateways } from "#lib/payments/create-gateways.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { systemClock } from "#lib/shared/clock.ts";
import type { Finding } from "#scripts/doctor/finding.ts";
import { adviceFor } from "#scripts/doctor/gateway-advice.ts";
import shop from "#shop/shop.ts";

const MAX_SKEW_SECONDS = 60;
const apis: GatewayApi[] = ["v1", "v2"];

/** Whether the gateway accepts a signed call for each account, prices in the shop's currency, and shares our time. */
export async function checkGateway(serving: boolean): Promise<Finding[]> {
  const { gateway, sandbox, port } = env();
  if (sandbox === "on" && !serving) {
    const reason = `The sandbox runs inside the shop, and nothing serves on port ${port}: start it (npm run demo), then run this again.`;
    return [{ name: "Signed call to the gateway", kind: "skipped", reason }];
  }
  const findings: Finding[] = [];
  for (const api of apis)
    if (gateway.accounts[api]) findings.push(...(await checkAccount(api, api === gateway.api)));
  return findings;
}

async function checkAccount(api: GatewayApi, isCurrent: boolean): Promise<Finding[]> {
  const { appUrl, gateway } = env();
  const account = gateway.accounts[api];
  if (!account) return [];
  const name = `Signed call, API ${api}${isCurrent ? "" : " (orders from before)"}`;
  let serverMs = 0;
  const gateways = createGateways(gateway, {
    appUrl,
    clock: systemClock,
    fetch: async (...args) => {
      const response = await fetch(...args);
      // v1 signs its answers with its time; v2 has only the HTTP date.
      const stamp = Number(response.headers.get("timestamp")) * 1000;
      serverMs = stamp || Date.parse(response.headers.get("date") ?? "") || 0;
      return response;
    },
  });
  const tokens = await gateways[api].listTokens("USD");
  const clock = checkClock(serverMs);
  if (!tokens.ok) {
    const { message: problem } = tokens.error;
    return [{ name, kind: "problem", problem, advice: adviceFor(problem, account.baseUrl) }, clock];
  }
  const usable = tokens.value.filter((token) => token.usable).length;
  const call: Finding =
    usable > 0
      ? { name, kind: "fine", note: `${account.baseUrl}, ${usable} tokens can be paid in` }
      : {
          name,
          kind: "problem",
          problem: "The account takes no token, so no order could be paid.",
          advice: "Choose tokens in CCPayment's dashboard (v2: Tokens for your business).",
        };
  return [call, ...(isCurrent ? [await checkCurrency(gateways[api])] : []), clock];
}

async function checkCurrency(
  gateway: ReturnType<typeof createGateways>[GatewayApi],
): Promise<Finding> {
  const name = "Currency";
  const listed = await gateway.supportedCurrencies();
  if (!listed.ok) return { name, kind: "skipped", reason: listed.error.message };
  if (listed.value.includes(shop.currency))
    return { name, kind: "fine", note: `prices are in ${shop.currency}` };
  const problem = `The shop's prices are in ${shop.currency}, which this account can't price in.`;
  const some = listed.value.slice(0, 12).join(", ");
  return { name, kind: "problem", problem, advice: `Use one of: ${some}; API v1 takes USD only.` };
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
