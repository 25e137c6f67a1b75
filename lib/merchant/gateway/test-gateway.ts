import "server-only";
import { checkGateway } from "#lib/doctor/check-gateway.ts";
import { checkWebhook } from "#lib/doctor/check-webhook.ts";
import type { Finding } from "#lib/doctor/finding.ts";
import type { GatewayFailure, GatewayToken } from "#lib/payments/gateway.ts";
import type { Balance } from "#lib/payments/gateway-funds.ts";
import type { Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

export type GatewayTest = {
  findings: Finding[];
  balances: Result<Balance[], GatewayFailure>;
  tokens: Result<GatewayToken[], GatewayFailure>;
};

/** Calls the gateway now: what the doctor checks, the balances, and the tokens that can be paid in. */
export async function testGateway({ gateway, currency }: Shop): Promise<GatewayTest> {
  const [findings, webhook, balances, tokens] = await Promise.all([
    checkGateway(true),
    checkWebhook(true),
    gateway.funds.listBalances(),
    gateway.listTokens(currency),
  ]);
  return { findings: [...findings, webhook], balances, tokens };
}
