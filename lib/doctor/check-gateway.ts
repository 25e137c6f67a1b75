import type { Finding } from "#lib/doctor/finding.ts";
import { adviceFor } from "#lib/doctor/gateway-advice.ts";
import { env } from "#lib/env.ts";
import { createGateways } from "#lib/payments/create-gateways.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { systemClock } from "#lib/shared/clock.ts";
import { doctorMessages as t } from "#messages/doctor.ts";
import shop from "#shop/shop.ts";

const MAX_SKEW_SECONDS = 60;
const apis: GatewayApi[] = ["v1", "v2"];

/** Whether the gateway accepts a signed call for each account, prices in the shop's currency, and shares our time. */
export async function checkGateway(serving: boolean): Promise<Finding[]> {
  const { gateway, sandbox, port } = env();
  if (sandbox === "on" && !serving) {
    return [{ name: t.sandboxCall, kind: "skipped", reason: t.sandboxNotServing(port) }];
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
  const name = t.signedCall(api, isCurrent);
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
      ? { name, kind: "fine", note: t.tokens(account.baseUrl, usable) }
      : {
          name,
          kind: "problem",
          problem: t.noTokens,
          advice: t.chooseTokens,
        };
  return [call, ...(isCurrent ? [await checkCurrency(gateways[api])] : []), clock];
}

async function checkCurrency(
  gateway: ReturnType<typeof createGateways>[GatewayApi],
): Promise<Finding> {
  const name = t.currency;
  const listed = await gateway.supportedCurrencies();
  if (!listed.ok) return { name, kind: "skipped", reason: listed.error.message };
  if (listed.value.includes(shop.currency))
    return { name, kind: "fine", note: t.prices(shop.currency) };
  const problem = t.currencyRefused(shop.currency);
  const some = listed.value.slice(0, 12).join(", ");
  return { name, kind: "problem", problem, advice: t.payableCurrencies(some) };
}

/** @param serverMs the gateway's time, ms UTC; 0 when it did not say. */
function checkClock(serverMs: number): Finding {
  const name = t.clock;
  if (!(serverMs > 0)) return { name, kind: "skipped", reason: t.noTime };
  const skewSeconds = Math.round((Date.now() - serverMs) / 1000);
  if (Math.abs(skewSeconds) <= MAX_SKEW_SECONDS)
    return { name, kind: "fine", note: t.skew(skewSeconds) };
  return { name, kind: "problem", problem: t.skewed(skewSeconds), advice: t.setTime };
}
