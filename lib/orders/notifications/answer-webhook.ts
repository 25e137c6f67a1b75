import { DatabaseUnavailable } from "#db/errors.ts";
import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { getShop } from "#lib/get-shop.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { MAX_BODY_BYTES } from "#lib/payments/notification.ts";
import { errorText, log } from "#lib/shared/log.ts";

/** Answers a request to a generation's webhook: acknowledges only what is committed; 503 for whatever is unsure. */
export async function answerWebhook(api: GatewayApi, request: Request): Promise<Response> {
  const body = await readAtMost(request, MAX_BODY_BYTES + 1);
  const headers = { "Cache-Control": "no-store" };
  try {
    const shop = getShop();
    const reply = await receiveNotification(shop, shop.gatewayFor(api), {
      headers: request.headers,
      body,
    });
    const { status, contentType } = reply;
    return new Response(reply.body, {
      status,
      headers: { ...headers, "Content-Type": contentType },
    });
  } catch (error) {
    const expected = error instanceof DatabaseUnavailable;
    log(expected ? "warn" : "error", "webhook", { error: errorText(error) });
    return new Response("try again later", {
      status: 503,
      headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", "Retry-After": "5" },
    });
  }
}
