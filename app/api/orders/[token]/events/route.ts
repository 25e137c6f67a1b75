import { getShop } from "#lib/get-shop.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { streamLimit } from "#lib/orders/view/live-orders.ts";
import { orderJson } from "#lib/orders/view/order-json.ts";
import { orderStream } from "#lib/orders/view/order-stream.ts";
import { getOrder } from "#lib/orders/view/queries.ts";

/** The order's JSON as a stream: now, and whenever something about it changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  const found = await findOrder(getShop().db.read, token);
  if (!found) return Response.json({ error: "unknown order" }, { status: 404 });
  const owner = { orderId: found.id, client: getClientKey() };
  const limit = streamLimit(owner);
  if (limit !== null)
    return Response.json(
      { error: "too many streams: poll instead" },
      { status: limit === "owner" ? 429 : 503, headers: { "Retry-After": "10" } },
    );
  const read = async () => {
    const order = await getOrder(token);
    if (!order) return null;
    const { version, state, next } = order;
    // What is left of the time changes every moment and is no news.
    return {
      fingerprint: JSON.stringify([version, state, next]),
      data: JSON.stringify(orderJson(order)),
    };
  };
  return new Response(orderStream(owner, read, request.signal), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Anything else lets a compressor hold the events back.
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
