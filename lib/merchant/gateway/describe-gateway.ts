import { env } from "#lib/env.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { webhookPath } from "#lib/payments/webhook-path.ts";

const apis: GatewayApi[] = ["v1", "v2"];

export type AccountView = {
  api: GatewayApi;
  /** New payments are opened with it; another one only follows those from before. */
  isCurrent: boolean;
  /** Shortened: enough to tell accounts apart. */
  appId: string;
  baseUrl: string;
  payOrigins: string[];
  /** What CCPayment must be told to post notifications to. */
  webhookUrl: string;
};

export type GatewayDescription = { isReal: boolean; accounts: AccountView[] };

/** How the gateway is configured; no secret is part of it. */
export function describeGateway(): GatewayDescription {
  const { appUrl, gateway } = env();
  const accounts = apis.flatMap((api) => {
    const account = gateway.accounts[api];
    if (!account) return [];
    const { appId, baseUrl, payOrigins } = account;
    return {
      api,
      isCurrent: api === gateway.api,
      appId: appId.length > 8 ? `${appId.slice(0, 4)}…${appId.slice(-4)}` : appId,
      baseUrl,
      payOrigins,
      webhookUrl: `${appUrl}${webhookPath(api)}`,
    };
  });
  return { isReal: gateway.isReal, accounts };
}
