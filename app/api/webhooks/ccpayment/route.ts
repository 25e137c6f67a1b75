import { DatabaseUnavailable } from "#db/errors.ts";
import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { env } from "#lib/env.ts";
import { getShop } from "#lib/get-shop.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { MAX_BODY_BYTES } from "#lib/payments/ccpayment-notice.ts";
import { errorText, log } from "#lib/shared/log.ts";

const text = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/** CCPayment's notifications; answers `success` only for what is committed, 503 for whatever is unsure. */
export async function POST(request: Request): Promise<Response> {
  const body = await readAtMost(request, MAX_BODY_BYTES + 1);
  try {
    const reply = await receiveNotification(getShop(), env().gateway, {
      appId: request.headers.get("appid"),
      timestamp: request.headers.get("timestamp"),
      sign: request.headers.get("sign"),
      body,
    });
    return new Response(reply.text, { status: reply.status, headers: text });
  } catch (error) {
    const expected = error instanceof DatabaseUnavailable;
    log(expected ? "warn" : "error", "webhook", { error: errorText(error) });
    return new Response("not now", { status: 503, headers: { ...text, "Retry-After": "5" } });
  }
}
