import { getDb } from "#db/client.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { readOrdersVersion } from "#lib/orders/list/orders-version.ts";
import { streamLimit } from "#lib/orders/view/live-orders.ts";
import { orderStream } from "#lib/orders/view/order-stream.ts";

/** Tells a page of the console when an order changed (`?order=` its id), or any. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff();
  const orderId = new URL(request.url).searchParams.get("order");
  const owner = { orderId: orderId ?? "*", client: getClientKey() };
  const limit = streamLimit(owner);
  if (limit !== null)
    return Response.json(
      { error: "too many streams: poll instead" },
      { status: limit === "owner" ? 429 : 503, headers: { "Retry-After": "10" } },
    );
  const { read } = getDb();
  const look = async () => {
    const data = await readOrdersVersion(read, orderId);
    return { fingerprint: data, data };
  };
  return new Response(orderStream(owner, look, request.signal, "orders"), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
