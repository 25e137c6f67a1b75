import { ccpaymentV1Gateway } from "#lib/payments/ccpayment-v1/create-gateway.ts";
import { ccpaymentV2Gateway } from "#lib/payments/ccpayment-v2/create-gateway.ts";
import type { Gateway, GatewayApi } from "#lib/payments/gateway.ts";
import type { GatewayConfig } from "#lib/payments/gateway-config.ts";
import { unconfiguredGateway } from "#lib/payments/unconfigured-gateway.ts";
import { webhookPath } from "#lib/payments/webhook-path.ts";
import type { Clock } from "#lib/shared/clock.ts";

/** A gateway for each generation of the API; one without an account refuses everything, in words. */
export function createGateways(
  { accounts }: GatewayConfig,
  { appUrl, ...way }: { appUrl: string; clock: Clock; fetch?: typeof fetch },
): { [api in GatewayApi]: Gateway } {
  const options = (api: GatewayApi) => ({ notifyUrl: `${appUrl}${webhookPath(api)}`, ...way });
  const { v1, v2 } = accounts;
  return {
    v1: v1 ? ccpaymentV1Gateway({ ...v1, ...options("v1") }) : unconfiguredGateway("v1"),
    v2: v2 ? ccpaymentV2Gateway({ ...v2, ...options("v2") }) : unconfiguredGateway("v2"),
  };
}
