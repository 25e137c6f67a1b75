import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { LineOption, StockState } from "#db/tables/orders.ts";
import { orderLines } from "#db/tables.ts";
import { readShipped } from "#lib/orders/shipping/fulfillment.ts";

/** A line of an order, with how many of its pieces can still come back. */
export type ReturnableLine = {
  variantId: string;
  slug: string;
  title: string;
  options: LineOption[];
  left: number;
};

/** What of a sold order can come back into stock: what has left, or needs no shipping, and hasn't come back yet. */
export async function readReturnable(
  read: Pick<Reader, "select">,
  order: { id: string; stock: StockState },
): Promise<ReturnableLine[]> {
  if (order.stock !== "sold") return [];
  const lines = await read
    .select({
      variantId: orderLines.variantId,
      slug: orderLines.slug,
      title: orderLines.title,
      options: orderLines.options,
      quantity: orderLines.quantity,
      restocked: orderLines.restocked,
      requiresShipping: orderLines.requiresShipping,
    })
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id));
  const shipped = await readShipped(read, order.id);
  return lines.map(({ quantity, restocked, requiresShipping, ...line }) => {
    const out = requiresShipping ? (shipped.get(line.variantId) ?? 0) : quantity;
    return { ...line, left: Math.max(0, out - restocked) };
  });
}
