import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { DatabaseUnavailable } from "#db/errors.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { ccpaymentV1Gateway } from "#lib/payments/ccpayment-v1/create-gateway.ts";
import { ccpaymentV2Gateway } from "#lib/payments/ccpayment-v2/create-gateway.ts";
import type { Clock } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { generation } from "#tests/harness/generations.ts";

type Addresses = {
  /** Where `shopAndSandbox` serves the gateway. */
  gatewayUrl: string;
  /** Where `answerWebhook` answers. */
  webhookUrl: string;
  clock: Clock;
  timeoutMs?: number | undefined;
};

/** The gateways of a shop under test: that of the generation, and the other one. */
export function gatewaysAt({ gatewayUrl, webhookUrl, clock, timeoutMs }: Addresses) {
  const common = { payOrigins: ["http://localhost:1"], clock, timeoutMs };
  const v1 = ccpaymentV1Gateway({
    ...common,
    ...sandboxCredentials,
    baseUrl: gatewayUrl,
    notifyUrl: webhookUrl,
  });
  const v2 = ccpaymentV2Gateway({
    ...common,
    ...sandboxCredentials.v2,
    baseUrl: `${gatewayUrl}/v2`,
    notifyUrl: `${webhookUrl}/v2`,
  });
  return generation === "v1" ? { gateway: v1, other: v2 } : { gateway: v2, other: v1 };
}

/** Answers a notification as the shop's routes do, v2's below `/v2`. */
export async function answerWebhook(
  shop: Shop,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  try {
    const headers = new Headers(request.headers as Record<string, string>);
    // Its own address for each generation, as in the shop.
    const api = request.url?.endsWith("/v2") ? "v2" : "v1";
    const reply = await receiveNotification(shop, shop.gatewayFor(api), { headers, body });
    response.writeHead(reply.status, { "Content-Type": reply.contentType }).end(reply.body);
  } catch (error) {
    response.writeHead(error instanceof DatabaseUnavailable ? 503 : 500).end(String(error));
  }
}
