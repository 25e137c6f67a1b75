import { getShop } from "#lib/get-shop.ts";
import { openStreamCount } from "#lib/orders/view/live-orders.ts";
import { orderJson } from "#lib/orders/view/order-json.ts";
import { orderStream } from "#lib/orders/view/order-stream.ts";
import { findOrder, getOrder } from "#lib/orders/view/queries.ts";

const MAX_STREAMS = 1000;

/** The order's JSON as a stream: now, and whenever something about it changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  const found = await findOrder(getShop().db.read, token);
  if (!found) return Response.json({ error: "unknown order" }, { status: 404 });
  if (openStreamCount() >= MAX_STREAMS)
    return Response.json(
      { error: "too many streams: poll instead" },
      { status: 503, headers: { "Retry-After": "10" } },
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
  return new Response(orderStream(found.id, read, request.signal), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Anything else lets a compressor hold the events back.
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
