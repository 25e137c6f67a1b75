import { orderJson } from "#lib/orders/view/order-json.ts";
import { getOrder } from "#lib/orders/view/queries.ts";

/** One order as JSON, for whoever holds its token. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  const order = await getOrder((await params).token);
  if (!order) return Response.json({ error: "unknown order" }, { status: 404, headers });
  return Response.json(orderJson(order), { headers });
}
