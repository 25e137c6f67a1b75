import type { GatewayApi } from "#lib/payments/gateway.ts";

/** Where a generation's notifications are posted. The address chooses how they are read, their content never does. */
export const webhookPath = (api: GatewayApi) =>
  api === "v1" ? "/api/webhooks/ccpayment" : "/api/webhooks/ccpayment/v2";
